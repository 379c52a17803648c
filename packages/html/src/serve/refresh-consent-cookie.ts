import type { CookieRefresh } from './serve-options.ts';

/** The grammar in the runtime's README. What does not follow it is no decision, and is not kept alive. */
const COOKIE =
  /(?:^|;[\t ]{0,9})candor=(1\.([\da-z]{1,8})\.(?:accept-all|reject-all|choose|withdraw)\.(?:[a-z]{1,99}(?:~[a-z]{1,99}){0,99})?\.(?:[\da-z]{4}){0,999}\.(?:[\da-z]{4}){0,999})(?=[\t ]{0,9}(?:;|$))/;

const SECONDS_A_DAY = 86_400;

/**
 * Writes the `Set-Cookie` that repeats a visitor's decision with what is left of its time. A decision that is none, has run out or
 * lies in the future is not repeated.
 *
 * @param cookies - Value of the Cookie header.
 * @param isSecure - Whether the visitor's browser is on https.
 */
export function refreshConsentCookie(
  cookies: string,
  { consentDays, cookieDomain, now }: CookieRefresh,
  { isSecure }: { readonly isSecure: boolean },
): string | undefined {
  const [, value, time] = COOKIE.exec(cookies) ?? [];
  if (value === undefined || time === undefined) return undefined;
  const age = Math.floor(now() / 1000) - Number.parseInt(time, 36);
  const left = consentDays * SECONDS_A_DAY - age;
  if (age < 0 || left <= 0) return undefined;
  const domain = cookieDomain == null ? '' : `; Domain=${cookieDomain}`;
  const secure = isSecure ? '; Secure' : '';
  return `candor=${value}; Max-Age=${left}; Path=/${domain}; SameSite=Lax${secure}`;
}
