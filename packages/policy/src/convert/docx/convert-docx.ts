import type { DocumentBlock } from '../document-block.ts';
import { inflateParts } from './inflate-parts.ts';
import { BodyReader } from './read-body.ts';
import { readLinks } from './read-links.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { walkXml } from './walk-xml.ts';

/** Reads a DOCX: headings, lists, tables, links, footnotes at the end. Page headers and footers, comments and deleted text are left out. */
export function convertDocx(bytes: Uint8Array): readonly DocumentBlock[] {
  const parts = inflateParts(bytes);
  const reader = new BodyReader({
    styleOf: readStyles(parts.get('styles.xml')),
    isOrdered: readNumbering(parts.get('numbering.xml')),
    links: readLinks(parts.get('document.xml.rels')),
  });
  for (const name of ['document.xml', 'footnotes.xml']) {
    const part = parts.get(name);
    if (part !== undefined) walkXml(part, reader);
  }
  return reader.blocks;
}
