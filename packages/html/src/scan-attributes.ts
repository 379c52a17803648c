/** One attribute of a start tag as it is written, in offsets of the tag's text. */
export interface WrittenAttribute {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A start tag's parts as they are written. */
export interface WrittenTag {
  /** Offset behind the element's name. */
  readonly nameEnd: number;
  /** Duplicates included, which a tokenizer drops: once the first is renamed, the browser would obey the second. */
  readonly attributes: readonly WrittenAttribute[];
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' ||
  character === '\n' ||
  character === '\t' ||
  character === '\f' ||
  character === '\r';

/**
 * Finds the attributes in the text of one complete start tag, duplicates included.
 * https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
 *
 * @param tag - From `<` to `>`, as a tokenizer delimited it.
 */
export function scanAttributes(tag: string): WrittenTag {
  const nameEnd = skipUntil(tag, 1, (character) => isSpace(character) || character === '/');
  const attributes: WrittenAttribute[] = [];
  let at = nameEnd;
  while (at < tag.length - 1) {
    if (isSpace(tag[at]) || tag[at] === '/') {
      at += 1;
      continue;
    }
    // A `=` in the first place belongs to the name.
    const end = skipUntil(tag, at + 1, (c) => isSpace(c) || c === '/' || c === '=');
    attributes.push({ name: tag.slice(at, end).toLowerCase(), start: at, end });
    at = skipValue(tag, end);
  }
  return { nameEnd, attributes };
}

/** The offset behind an attribute's value, or behind its name when it has none. */
function skipValue(tag: string, nameEnd: number): number {
  const equals = skipUntil(tag, nameEnd, (character) => !isSpace(character));
  if (tag[equals] !== '=') return nameEnd;
  const start = skipUntil(tag, equals + 1, (character) => !isSpace(character));
  const quote = tag[start];
  if (quote !== '"' && quote !== "'") return skipUntil(tag, start, isSpace);
  const close = tag.indexOf(quote, start + 1);
  return close === -1 ? tag.length : close + 1;
}

/** Stops at the tag's `>` at the latest. */
function skipUntil(tag: string, from: number, stop: (character: string) => boolean): number {
  let at = from;
  while (at < tag.length - 1 && !stop(tag[at] ?? '')) at += 1;
  return at;
}
