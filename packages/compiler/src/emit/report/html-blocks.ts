import type { Block, Run } from './policy-blocks.ts';

/** Elements whose content readers do not see. */
const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'textarea',
  'svg',
  'iframe',
  'select',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, Block['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  tr: 'row',
};
const CELLS = new Set(['td', 'th']);

/** Splits HTML into blocks of visible text. A scanner, not a parser: the report shows words, and every offset must stay what it was. */
export function htmlBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let kind: Block['kind'] = 'paragraph';
  const close = (next: Block['kind']): void => {
    if (runs.length > 0) blocks.push({ kind, runs });
    runs = [];
    kind = next;
  };
  let at = 0;
  while (at < source.length) {
    const tagStart = findTag(source, at);
    runs.push(...textRuns(source, at, tagStart));
    if (tagStart === source.length) break;
    const tag = readTag(source, tagStart);
    at = tag.end;
    if (!INLINE.has(tag.name) && !CELLS.has(tag.name)) {
      close(tag.isEnd ? 'paragraph' : (KINDS[tag.name] ?? 'paragraph'));
    }
  }
  close('paragraph');
  return blocks;
}

function findTag(source: string, from: number): number {
  const tag = /<(?=[a-zA-Z/!?])/g;
  tag.lastIndex = from;
  return tag.exec(source)?.index ?? source.length;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Offset after the tag, or after the whole element when its content is not seen. */
  readonly end: number;
}

function readTag(source: string, start: number): Tag {
  if (source.startsWith('<!--', start)) {
    const end = source.indexOf('-->', start + 4);
    return { name: 'a', isEnd: false, end: end === -1 ? source.length : end + 3 };
  }
  const isEnd = source[start + 1] === '/';
  const word = /[a-zA-Z][a-zA-Z0-9-]{0,40}/y;
  word.lastIndex = start + (isEnd ? 2 : 1);
  const name = word.exec(source)?.[0].toLowerCase() ?? '';
  const end = findTagEnd(source, start + 1 + name.length);
  if (isEnd || !HIDDEN.has(name)) return { name, isEnd, end };
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(source);
  return { name, isEnd, end: found === null ? source.length : findTagEnd(source, found.index + 2) };
}

/** A `>` inside a quoted attribute does not end a tag. */
function findTagEnd(source: string, from: number): number {
  const part = /"[^"]*"|'[^']*'|>/g;
  part.lastIndex = from;
  for (let match = part.exec(source); match !== null; match = part.exec(source)) {
    if (match[0] === '>') return match.index + 1;
  }
  return source.length;
}

function textRuns(source: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const match of source
    .slice(start, end)
    .matchAll(/&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g)) {
    const at = start + match.index;
    if (at > from) runs.push({ start: from, end: at });
    from = at + match[0].length;
    runs.push({ start: at, end: from, isReference: true });
  }
  if (end > from) runs.push({ start: from, end });
  return runs;
}
