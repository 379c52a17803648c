/** Makes a link of an address as a page writes it. Unlike a URL it does not throw at what is no address: that has no host. */
export function toLink(address = ''): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  return link;
}
