import type { RequestHead } from './examine-response.ts';

/** Tells whether a visitor opens a page, as far as the browser says. */
export function isPageRequest({ method, header }: RequestHead): boolean {
  return method === 'GET' && (header('sec-fetch-dest') ?? 'document') === 'document';
}
