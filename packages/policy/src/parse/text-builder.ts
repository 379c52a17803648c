import type { TextRange } from './policy-document.ts';

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

/** Collects visible text and remembers where each piece of it came from. */
export class TextBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #textStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #sourceEnds: number[] = [];
  #length = 0;
  #last = '\n';

  constructor(source: string) {
    this.#source = source;
  }

  /** Length of what has been collected. */
  get length(): number {
    return this.#length;
  }

  /** Appends a range of the source, white space collapsed and the entities of plain text (`&nbsp;`, `&amp;` …) decoded. */
  appendSource(start: number, end: number): void {
    let from = start;
    for (const match of this.#source.slice(start, end).matchAll(GAP_OR_ENTITY)) {
      this.#pushChunk(from, start + match.index);
      from = start + match.index + match[0].length;
      const decoded = decode(match[0]);
      if (decoded !== '') this.appendFor(decoded, start + match.index, from);
    }
    this.#pushChunk(from, end);
  }

  /** Appends text that stands for a range of the source without being equal to it. */
  appendFor(text: string, start: number, end: number): void {
    // A soft hyphen stands for nothing, and must not part the word that it is in.
    if (text === '') return;
    const isBlank = text.trim() === '';
    if (isBlank && (this.#last === ' ' || this.#last === '\n')) return;
    this.#push(isBlank ? ' ' : text, start, end);
  }

  /** Drops blanks and breaks at the end, down to a length; returns the length. */
  trimEnd(minLength: number): number {
    while (this.#length > minLength && (this.#last === ' ' || this.#last === '\n')) {
      const index = this.#parts.length - 1;
      const part = this.#parts[index] ?? '';
      const trimmed = part.slice(0, -1);
      const sourceEnd = this.#sourceEnds[index] ?? 0;
      // A piece as long as its source maps unit for unit, and must go on doing so.
      const isEven = sourceEnd - (this.#sourceStarts[index] ?? 0) === part.length;
      this.#length -= 1;
      if (trimmed === '') {
        for (const list of [this.#parts, this.#textStarts, this.#sourceStarts, this.#sourceEnds])
          list.pop();
      } else {
        this.#parts[index] = trimmed;
        if (isEven) this.#sourceEnds[index] = sourceEnd - 1;
      }
      this.#last = this.#parts.at(-1)?.at(-1) ?? '\n';
    }
    return this.#length;
  }

  /** Appends the line break that separates two blocks or cells. */
  appendBreak(sourceOffset: number): void {
    this.#push('\n', sourceOffset, sourceOffset);
  }

  /** Everything collected, and the way back. */
  finish(): { readonly text: string; readonly toSource: (range: TextRange) => TextRange } {
    const toSource = createMap(this.#textStarts, this.#sourceStarts, this.#sourceEnds);
    return { text: this.#parts.join(''), toSource };
  }

  #push(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#textStarts.push(this.#length);
    this.#sourceStarts.push(start);
    this.#sourceEnds.push(end);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
  }

  #pushChunk(start: number, end: number): void {
    const follows = this.#last === ' ' || this.#last === '\n';
    const from = follows && this.#source.charAt(start) === ' ' ? start + 1 : start;
    if (from >= end) return;
    const text = this.#source.slice(from, end);
    this.#push(
      text.replaceAll(TYPOGRAPHIC, (char) => PLAIN[char] ?? ' '),
      from,
      end,
    );
  }
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
