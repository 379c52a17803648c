import type { IncomingMessage, ServerResponse } from 'node:http';

import { holdLinkHeader } from '../hold-link-header.ts';
import { BYTE_HEADERS } from './byte-headers.ts';
import type { BodyKind, RequestHead } from './examine-response.ts';
import { isHeldRedirect } from './is-held-redirect.ts';
import { isPageRequest } from './is-page-request.ts';
import { makePrivate } from './make-private.ts';
import { refreshConsentCookie } from './refresh-consent-cookie.ts';
import type { ServeOptions } from './serve-options.ts';

/** A response whose head is complete and has not been sent. */
export interface NodeHead {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly head: RequestHead;
  readonly options: ServeOptions;
  readonly kind: BodyKind;
  /** Whether the body will be another than the headers describe. */
  readonly isHeld: boolean;
}

/**
 * Changes the head of a response that is held.
 *
 * @returns Whether the response was a redirect to a held service, and is now empty.
 */
export function holdNodeHeaders(node: NodeHead): boolean {
  const { response, head, options, kind, isHeld } = node;
  const header = (name: string): string | undefined => response.getHeader(name)?.toString();
  if (isHeldRedirect({ status: response.statusCode, header }, head, options)) {
    response.statusCode = 403;
    for (const name of [...BYTE_HEADERS, 'location', 'content-type']) response.removeHeader(name);
    response.setHeader('Cache-Control', 'no-store');
    return true;
  }
  holdLinks(response, options);
  if (isHeld && response.statusCode !== 304)
    for (const name of BYTE_HEADERS) response.removeHeader(name);
  if (kind === 'html' && isPageRequest(head)) refreshCookie(node);
  return false;
}

function holdLinks(response: ServerResponse, options: ServeOptions): void {
  const links = response.getHeader('link');
  if (links === undefined) return;
  const kept = [links].flat().flatMap((value) => holdLinkHeader(String(value), options) ?? []);
  if (kept.length === 0) response.removeHeader('link');
  else response.setHeader('Link', kept.length === 1 ? (kept[0] ?? '') : kept);
}

function refreshCookie({ request, response, head, options }: NodeHead): void {
  const cookies = head.header('cookie');
  if (options.refresh === undefined || cookies === undefined) return;
  const isSecure =
    'encrypted' in request.socket ||
    /^\s{0,9}https\b/i.test(head.header('x-forwarded-proto') ?? '');
  const cookie = refreshConsentCookie(cookies, options.refresh, { isSecure });
  const cacheControl = makePrivate(response.getHeader('cache-control')?.toString());
  if (cookie === undefined || cacheControl === undefined) return;
  response.setHeader('Cache-Control', cacheControl);
  response.appendHeader('Set-Cookie', cookie);
}
