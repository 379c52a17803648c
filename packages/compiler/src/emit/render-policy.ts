/**
 * What a site of its own needs to keep working. The policy enforces consent, not code integrity: inline code of the site stays allowed,
 * and a stricter policy of the site may stand beside it, since several policies all apply.
 */
const OWN_SOURCES = "'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

/** Source lists, each source with one space before it; or what the language of a server puts in their place. */
export interface OpenSources {
  readonly hosts: string;
  /** The hosts once more, for WebSockets: see `toSockets`. */
  readonly sockets: string;
}

/**
 * Renders the policy that opens hosts, and the site itself.
 *
 * `default-src` stands for every directive of fetches (script, style, image, font, connection, frame, media, object, worker, manifest,
 * prefetch); forms are not among them. https://www.w3.org/TR/CSP3/#directive-default-src
 */
export function renderPolicy({ hosts, sockets }: OpenSources): string {
  return `default-src ${OWN_SOURCES}${hosts}${sockets}; form-action 'self'${hosts}`;
}
