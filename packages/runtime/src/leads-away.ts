/** Tells whether a link leads to another site. Code (`javascript:`) and what is no address lead nowhere. */
export function leadsAway({ host, protocol }: HTMLAnchorElement): boolean {
  return host !== location.host && /^https?:/.test(protocol);
}
