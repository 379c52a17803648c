import { walkXml } from './walk-xml.ts';

/** Reads the part `numbering.xml` into a test for lists that count. */
export function readNumbering(
  bytes: Uint8Array | undefined,
): (numId: string, level: number) => boolean {
  const bullets = new Set<string>();
  const abstractOf = new Map<string, string>();
  if (bytes === undefined) return () => false;
  let abstract = '';
  let numId = '';
  let level = '';
  walkXml(bytes, {
    enter(name, attributes) {
      if (name === 'w:abstractNum') abstract = attributes['w:abstractNumId'] ?? '';
      else if (name === 'w:num') numId = attributes['w:numId'] ?? '';
      else if (name === 'w:lvl') level = attributes['w:ilvl'] ?? '';
      else if (name === 'w:abstractNumId') abstractOf.set(numId, attributes['w:val'] ?? '');
      else if (name === 'w:numFmt' && ['bullet', 'none'].includes(attributes['w:val'] ?? '')) {
        bullets.add(`${abstract} ${level}`);
      }
    },
    leave() {
      // All that is needed stands in attributes.
    },
  });
  return (id, at) => abstractOf.has(id) && !bullets.has(`${abstractOf.get(id)} ${at}`);
}
