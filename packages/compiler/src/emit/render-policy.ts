/**
 * What a site of its own needs to keep working. The policy enforces consent, not code integrity: inline code of the site stays allowed,
 * and a stricter policy of the site may stand beside it, since several policies all apply.
 */
const OWN_SOURCES = "'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

/**
 * Renders the policy that opens `hosts` and the site itself.
 *
 * `default-src` stands for every directive of fetches (script, style, image, font, connection, frame, media, object, worker, manifest,
 * prefetch); forms are not among them. https://www.w3.org/TR/CSP3/#directive-default-src
 *
 * @param hosts - Sources joined by spaces, each with one before it; or what the language of a server puts in their place.
 */
export function renderPolicy(hosts: string): string {
  return `default-src ${OWN_SOURCES}${hosts}; form-action 'self'${hosts}`;
}
