/**
 * The `Cache-Control` of a response that now carries one visitor's decision: no cache between may give it to another.
 *
 * @returns `undefined` when the response is meant for such a cache: then it must carry no decision.
 */
export function makePrivate(cacheControl: string | undefined): string | undefined {
  const directives = (cacheControl ?? '').toLowerCase();
  if (/\b(?:public|s-maxage|immutable)\b/.test(directives)) return undefined;
  if (/\b(?:private|no-store)\b/.test(directives)) return cacheControl;
  return cacheControl === undefined || cacheControl.trim() === ''
    ? 'private'
    : `${cacheControl}, private`;
}
