import { createRules } from '../create-rules.ts';
import type { RequestHead, ResponseHead } from './examine-response.ts';
import type { ServeOptions } from './serve-options.ts';

const isRedirect = (status: number): boolean => status >= 300 && status < 400 && status !== 304;

/**
 * Tells whether a response sends a part of a page (an image, a script, a request of its code) on to a service that the visitor has not
 * granted. The page's own URL is on the site, so nothing in the browser but a policy would stop it.
 *
 * What a visitor opens (`Sec-Fetch-Dest: document`) goes where it is sent; so does a request whose browser does not say what it is for.
 */
export function isHeldRedirect(
  response: ResponseHead,
  request: RequestHead,
  options: ServeOptions,
): boolean {
  const destination = request.header('sec-fetch-dest');
  const location = response.header('location');
  if (!isRedirect(response.status) || location === undefined) return false;
  if (destination === undefined || destination === 'document') return false;
  const services = createRules(options).servicesOf(location);
  if (services.length === 0) return false;
  const cookies = request.header('cookie') ?? '';
  const granted = new Set(options.grantedServices?.(cookies, request.header('sec-gpc') ?? ''));
  return !services.every((id) => granted.has(id));
}
