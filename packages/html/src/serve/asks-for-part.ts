/** Destinations of requests that a page or a sheet answers. https://fetch.spec.whatwg.org/#concept-request-destination */
const DESTINATIONS: ReadonlySet<string> = new Set([
  'document',
  'iframe',
  'frame',
  'fencedframe',
  'object',
  'embed',
  'style',
  'empty',
]);

/**
 * Tells whether a request may be answered with something that is held. Without `Sec-Fetch-Dest` every request may, but for those that
 * accept neither pages nor sheets.
 */
export function asksForPart(header: (name: string) => string | undefined): boolean {
  const destination = header('sec-fetch-dest');
  if (destination !== undefined) return DESTINATIONS.has(destination);
  const accept = header('accept');
  return accept === undefined || /text\/|\*\/\*/.test(accept);
}
