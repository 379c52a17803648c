import { walkXml } from './walk-xml.ts';

/** Reads the relations of the document into where its links lead, by their ids. */
export function readLinks(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  if (bytes === undefined) return links;
  walkXml(bytes, {
    enter(name, attributes) {
      if (name !== 'Relationship' || !attributes['Type']?.endsWith('/hyperlink')) return;
      links.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
    leave() {
      // All that is needed stands in attributes.
    },
  });
  return links;
}
