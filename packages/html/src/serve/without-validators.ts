import { asksForPart } from './asks-for-part.ts';

/**
 * The request without the headers by which a server may answer that the browser's copy is still good, or with a part: what is held has
 * other bytes. Requests that neither a page nor a sheet can answer are returned as they are.
 */
export function withoutValidators(request: Request): Request {
  if (!asksForPart((name) => request.headers.get(name) ?? undefined)) return request;
  const headers = new Headers(request.headers);
  for (const name of ['if-none-match', 'if-modified-since', 'if-range', 'range'])
    headers.delete(name);
  return new Request(request, { headers });
}
