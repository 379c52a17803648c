import { scanAttributes } from './scan-attributes.ts';

/** What a start tag gets. */
export interface AttributeHold {
  readonly services: readonly string[];
  /** Names of the attributes that must not act; each becomes `data-consent-NAME`. */
  readonly names: readonly string[];
  /** More attributes, ready to be written: `type="text/plain"`. */
  readonly also?: string;
}

/**
 * Writes the attribute form of held markup into one start tag. Nothing is taken away: the tag without the insertions is the tag
 * as it was.
 */
export function holdAttributes(tag: string, { services, names, also }: AttributeHold): string {
  const { nameEnd, attributes } = scanAttributes(tag);
  // Of two attributes with one name the first counts, so this one stands before any that the tag has.
  const parts = [tag.slice(0, nameEnd), ` data-consent="${services.join(' ')}"`];
  if (also !== undefined) parts.push(` ${also}`);
  let at = nameEnd;
  for (const { name, start } of attributes) {
    if (!names.includes(name)) continue;
    // `<a title="x"href=…>` and `<img/src=…>` lack the space that a longer name needs no more than the shorter did.
    parts.push(tag.slice(at, start), 'data-consent-');
    at = start;
  }
  return [...parts, tag.slice(at)].join('');
}
