/** What browsers treat as this machine. https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 */
const LOOPBACK = /^(?:localhost|.{1,200}\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Tells whether a host is the site's own, as the gate does: one of its hosts, a subdomain of one, or this machine. */
export function isOwnHost(host: string, ownHosts: readonly string[]): boolean {
  if (LOOPBACK.test(host)) return true;
  return ownHosts.some((own) => `.${host}`.endsWith(`.${own.replace(/^www\./, '')}`));
}
