import type { GatePlan, GateProfile } from '@candor/model';

/** What a server sets: a country, or a country and its subdivision. */
const REGION_COOKIE = /(?:^|; )candor-region=([A-Z]{2}(?:-[A-Z\d]{1,3})?)(?=;|$)/i;

/**
 * Finds the profile of the visitor's region, which only the server can tell: `data-region` on the gate's tag, else the cookie
 * `candor-region`, in any case, else the default. A subdivision without a profile has its country's.
 *
 * A hint that names no profile is no hint: the default, which is the stricter one, holds.
 */
export function findProfile(
  { p: profiles = {} }: GatePlan,
  { currentScript, cookie }: Pick<Document, 'currentScript' | 'cookie'>,
): GateProfile | undefined {
  const hint = currentScript?.dataset['region'] ?? REGION_COOKIE.exec(cookie)?.[1] ?? '';
  const region = hint.toUpperCase();
  const names = [region, region.slice(0, 2), ''];
  return profiles[names.find((name) => Object.hasOwn(profiles, name)) ?? ''];
}
