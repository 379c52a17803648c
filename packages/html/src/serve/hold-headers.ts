import { holdLinkHeader } from '../hold-link-header.ts';
import { BYTE_HEADERS } from './byte-headers.ts';
import type { BodyKind, RequestHead } from './examine-response.ts';
import { isPageRequest } from './is-page-request.ts';
import { makePrivate } from './make-private.ts';
import { refreshConsentCookie } from './refresh-consent-cookie.ts';
import type { ServeOptions } from './serve-options.ts';

/** What decides about a response's headers. */
export interface HeaderContext {
  readonly head: RequestHead;
  readonly options: ServeOptions;
  readonly kind: BodyKind;
  /** Whether the body will be another than the headers describe. */
  readonly isHeld: boolean;
}

/** Changes the headers of a response to what a held one has, and gives them back. */
export function holdHeaders(
  headers: Headers,
  { head, options, kind, isHeld }: HeaderContext,
): Headers {
  const link = headers.get('link');
  const kept = link === null ? undefined : holdLinkHeader(link, options);
  if (link !== null && kept === undefined) headers.delete('link');
  if (kept !== undefined && kept !== link) headers.set('link', kept);
  if (isHeld) for (const name of BYTE_HEADERS) headers.delete(name);
  if (kind === 'html' && isPageRequest(head)) refreshCookie(headers, { head, options });
  return headers;
}

function refreshCookie(
  headers: Headers,
  { head, options }: Pick<HeaderContext, 'head' | 'options'>,
): void {
  const cookies = head.header('cookie');
  if (options.refresh === undefined || cookies === undefined) return;
  const isSecure =
    head.url.startsWith('https:') ||
    /^\s{0,9}https\b/i.test(head.header('x-forwarded-proto') ?? '');
  const cookie = refreshConsentCookie(cookies, options.refresh, { isSecure });
  const cacheControl = makePrivate(headers.get('cache-control') ?? undefined);
  if (cookie === undefined || cacheControl === undefined) return;
  headers.set('cache-control', cacheControl);
  headers.append('set-cookie', cookie);
}
