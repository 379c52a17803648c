import type { TextRange } from './policy-document.ts';

/** Collects visible text and remembers where each piece of it came from. */
export interface TextBuilder {
  /** Length of what has been collected. */
  readonly length: number;
  /** Appends a range of the source, white space collapsed and the entities of plain text (`&nbsp;`, `&amp;` …) decoded. */
  appendSource(start: number, end: number): void;
  /** Appends text that stands for a range of the source without being equal to it. */
  appendFor(text: string, start: number, end: number): void;
  /** Drops a trailing blank; returns the length. */
  trimEnd(): number;
  /** Appends the line break that separates two blocks. */
  endBlock(sourceOffset: number): void;
  /** Everything collected, and the way back. */
  finish(): { readonly text: string; readonly toSource: (range: TextRange) => TextRange };
}

const GAP_OR_ENTITY =
  /[\s\u{200b}-\u{200d}\u{feff}\u{ad}]{2,}|[\n\r\t\f\v\u{200b}-\u{200d}\u{feff}\u{ad}]|&(?:nbsp|amp|quot|apos|lt|gt|#\d{1,7}|#x[\da-f]{1,6});?/giu;
const TYPOGRAPHIC = /[\u{a0}\u{2018}\u{2019}\u{201c}-\u{201f}\u{2010}\u{2011}\u{2009}\u{202f}]/gu;
const PLAIN: Readonly<Record<string, string>> = {
  '\u{2018}': "'",
  '\u{2019}': "'",
  '\u{201c}': '"',
  '\u{201d}': '"',
  '\u{201e}': '"',
  '\u{201f}': '"',
  '\u{2010}': '-',
  '\u{2011}': '-',
};
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/** Creates a builder over one source. */
export function createTextBuilder(source: string): TextBuilder {
  const parts: string[] = [];
  const textStarts: number[] = [];
  const sourceStarts: number[] = [];
  const sourceEnds: number[] = [];
  let length = 0;
  let last = '\n';

  function push(text: string, start: number, end: number): void {
    if (text === '') return;
    parts.push(text);
    textStarts.push(length);
    sourceStarts.push(start);
    sourceEnds.push(end);
    length += text.length;
    last = text.charAt(text.length - 1);
  }

  function pushChunk(start: number, end: number): void {
    let from = start;
    if ((last === ' ' || last === '\n') && source.charAt(from) === ' ') from += 1;
    if (from >= end) return;
    push(
      source.slice(from, end).replaceAll(TYPOGRAPHIC, (char) => PLAIN[char] ?? ' '),
      from,
      end,
    );
  }

  function appendFor(text: string, start: number, end: number): void {
    const blank = text.trim() === '';
    if (blank && (last === ' ' || last === '\n')) return;
    push(blank ? ' ' : text, start, end);
  }

  return {
    get length() {
      return length;
    },
    appendSource(start, end) {
      const slice = source.slice(start, end);
      let from = 0;
      for (const match of slice.matchAll(GAP_OR_ENTITY)) {
        pushChunk(start + from, start + match.index);
        from = match.index + match[0].length;
        const decoded = decode(match[0]);
        if (decoded !== '') appendFor(decoded, start + match.index, start + from);
      }
      pushChunk(start + from, end);
    },
    appendFor,
    trimEnd() {
      if (last !== ' ') return length;
      const index = parts.length - 1;
      const part = parts[index] ?? '';
      parts[index] = part.slice(0, -1);
      length -= 1;
      last = parts[index]?.at(-1) ?? parts[index - 1]?.at(-1) ?? '\n';
      return length;
    },
    endBlock(sourceOffset) {
      push('\n', sourceOffset, sourceOffset);
    },
    finish() {
      return { text: parts.join(''), toSource: createMap(textStarts, sourceStarts, sourceEnds) };
    },
  };
}

function decode(match: string): string {
  if (!match.startsWith('&')) return /\s/u.test(match) ? ' ' : '';
  const name = match.slice(1).replace(';', '').toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? match;
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}

function createMap(
  textStarts: readonly number[],
  sourceStarts: readonly number[],
  sourceEnds: readonly number[],
): (range: TextRange) => TextRange {
  const pieceAt = (offset: number): number => {
    let low = 0;
    let high = textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((textStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** A piece maps unit for unit when its text is as long as its source; else it is one whole. */
  const locate = (offset: number, isEnd: boolean): number => {
    const piece = pieceAt(isEnd ? Math.max(0, offset - 1) : offset);
    const start = sourceStarts[piece] ?? 0;
    const end = sourceEnds[piece] ?? 0;
    const inside = offset - (textStarts[piece] ?? 0);
    const next = textStarts[piece + 1];
    const textLength = next === undefined ? end - start : next - (textStarts[piece] ?? 0);
    if (textLength === end - start) return Math.min(start + inside, end);
    return isEnd ? end : start;
  };
  return ({ start, end }) => ({ start: locate(start, false), end: locate(end, true) });
}
