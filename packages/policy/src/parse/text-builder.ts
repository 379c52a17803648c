import { decodeHTML } from 'entities';

import { KIND, KINDS, LIGATURES, plainUnit } from './character-kinds.ts';
import type { TextRange } from './policy-document.ts';
import { replaceLookAlikes } from './replace-look-alikes.ts';

/** A character reference as plain text and Markdown have them; `&nbsp` is one even where its semicolon is missing. */
const REFERENCE = /&(?:#\d{1,7};?|#[xX][\da-fA-F]{1,6};?|nbsp;?|[a-zA-Z][a-zA-Z\d]{1,30};)/uy;

const REPLACED = /[\u{2018}-\u{201f}\u{2032}\u{2033}\u{2010}\u{2011}\u{ff01}-\u{ff5e}]/gu;

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

  /** True when the last word collected ends a sentence or goes on in what follows. */
  get endsSentence(): boolean {
    return /[.;,!:]\s?$/u.test(this.#parts.slice(-2).join(''));
  }

  /**
   * Appends a range of the source as it is meant: white space collapsed, character references decoded, invisible characters dropped,
   * typographic and fullwidth signs made plain, ligatures and accents written out as letters.
   */
  appendSource(start: number, end: number): void {
    const source = this.#source;
    let from = start;
    let at = start;
    let isReplaced = false;
    while (at < end) {
      const kind = KINDS[source.charCodeAt(at)];
      if (kind === KIND.plain || (kind === KIND.blank && this.#isSingle(at, end))) {
        at += 1;
      } else if (kind === KIND.replaced) {
        isReplaced = true;
        at += 1;
      } else {
        const next = this.#appendSpecial(at, { from, end, isReplaced });
        if (next > at) {
          from = next;
          isReplaced = false;
        }
        at = Math.max(next, at + 1);
      }
    }
    this.#pushChunk(from, end, isReplaced);
  }

  /** Appends what a character reference stands for. */
  appendCharacter(text: string, start: number, end: number): void {
    const kind = KINDS[text.charCodeAt(0)];
    if (kind === KIND.ignorable) return;
    if (kind === KIND.replaced) this.appendFor(plainUnit(text), start, end);
    else this.appendFor(LIGATURES[text] ?? text, start, end);
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
    return { text: replaceLookAlikes(this.#parts.join('')), toSource };
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

  /** A blank between two visible signs stands for itself. */
  #isSingle(at: number, end: number): boolean {
    if (at + 1 >= end) return true;
    const kind = KINDS[this.#source.charCodeAt(at + 1)];
    return kind !== KIND.blank && kind !== KIND.white && kind !== KIND.ignorable;
  }

  /** Appends what stands at an offset and needs more than a look; returns where the plain text goes on, or the same offset when it is plain. */
  #appendSpecial(at: number, chunk: Chunk): number {
    const kind: number = KINDS[this.#source.charCodeAt(at)] ?? KIND.plain;
    switch (kind) {
      case KIND.ampersand:
        return this.#appendReference(at, chunk);
      case KIND.combining:
        return this.#appendAccent(at, chunk);
      case KIND.ligature: {
        this.#pushChunk(chunk.from, at, chunk.isReplaced);
        this.#push(LIGATURES[this.#source.charAt(at)] ?? '', at, at + 1);
        return at + 1;
      }
      default:
        return this.#appendGap(at, chunk);
    }
  }

  #appendReference(at: number, { from, end, isReplaced }: Chunk): number {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(this.#source)?.[0];
    if (reference === undefined || at + reference.length > end) return at;
    const decoded = decodeHTML(reference);
    if (decoded === reference) return at;
    this.#pushChunk(from, at, isReplaced);
    this.appendCharacter(decoded, at, at + reference.length);
    return at + reference.length;
  }

  /** A letter and its accents are the one letter that words are written with. */
  #appendAccent(at: number, { from, end, isReplaced }: Chunk): number {
    let next = at + 1;
    while (next < end && KINDS[this.#source.charCodeAt(next)] === KIND.combining) next += 1;
    if (at - 1 < from) return at;
    const composed = this.#source.slice(at - 1, next).normalize('NFC');
    if (composed.length !== 1) return at;
    this.#pushChunk(from, at - 1, isReplaced);
    this.#push(composed, at - 1, next);
    return next;
  }

  #appendGap(at: number, { from, end, isReplaced }: Chunk): number {
    let next = at;
    let hasWhite = false;
    for (; next < end; next += 1) {
      const kind = KINDS[this.#source.charCodeAt(next)];
      if (kind === KIND.blank || kind === KIND.white) hasWhite = true;
      else if (kind !== KIND.ignorable) break;
    }
    this.#pushChunk(from, at, isReplaced);
    if (hasWhite) this.appendFor(' ', at, next);
    return next;
  }

  #pushChunk(start: number, end: number, isReplaced: boolean): void {
    const follows = this.#last === ' ' || this.#last === '\n';
    const from = follows && this.#source.charCodeAt(start) === 32 ? start + 1 : start;
    if (from >= end) return;
    const text = this.#source.slice(from, end);
    this.#push(isReplaced ? text.replaceAll(REPLACED, plainUnit) : text, from, end);
  }
}

/** Plain text before the offset in question, not appended yet. */
interface Chunk {
  readonly from: number;
  readonly end: number;
  readonly isReplaced: boolean;
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
  return ({ start, end }) => {
    const from = locate(start, false);
    // An empty cell ends in the piece before the one it starts in.
    return { start: from, end: Math.max(from, locate(end, true)) };
  };
}
