import type { PolicyDocument } from '../parse/policy-document.ts';
import { memoByPattern } from './memo-by-pattern.ts';
import { KEY_LENGTH, wordKey, wordStarts } from './word-starts.ts';

/** The words of a text in order, each a run of letters and figures, and the keys they are found by. */
export interface DocumentWords {
  /** Where each word begins. */
  readonly starts: Uint32Array;
  /** Where each word ends. */
  readonly ends: Uint32Array;
  /** The number of each word's key. */
  readonly keys: Uint32Array;
  /** Numbers of the keys. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Which words have a key, by its number. */
  readonly places: readonly (readonly number[])[];
  /** The sentence each word stands in. */
  readonly sentences: Uint32Array;
  /** The first word of each sentence, and behind them the number of words. */
  readonly firsts: Uint32Array;
}

const known = new WeakMap<PolicyDocument, DocumentWords>();

/** The words of a document: one pass through the text, for all that is looked for in it. */
export function documentWords(document: PolicyDocument): DocumentWords {
  const memory = known.get(document);
  if (memory !== undefined) return memory;
  const created = readWords(document);
  known.set(document, created);
  return created;
}

function readWords({ lower, sentences }: PolicyDocument): DocumentWords {
  // A word and the sign behind it take two units.
  const capacity = (lower.length >> 1) + 1;
  const [starts, ends, keys] = [
    new Uint32Array(capacity),
    new Uint32Array(capacity),
    new Uint32Array(capacity),
  ];
  const numbers = new Map<string, number>();
  const numbersOfPacked = new Map<number, number>();
  const places: number[][] = [];
  const numberOf = (key: string): number => {
    const number = numbers.get(key);
    if (number !== undefined) return number;
    numbers.set(key, places.length);
    return places.push([]) - 1;
  };
  let count = 0;
  for (let at = startOfWord(lower, 0); at < lower.length; count += 1) {
    const end = endOfWord(lower, at);
    const packed = packKey(lower, at, end);
    let number = numbersOfPacked.get(packed);
    if (number === undefined) {
      number = numberOf(wordKey(lower, at, end));
      if (packed !== NOT_PACKED) numbersOfPacked.set(packed, number);
    }
    places[number]?.push(count);
    starts[count] = at;
    ends[count] = end;
    keys[count] = number;
    at = startOfWord(lower, end);
  }
  const words = { starts: starts.slice(0, count), ends: ends.slice(0, count) };
  return {
    ...words,
    keys: keys.slice(0, count),
    numbers,
    places,
    ...placeWords(words.starts, sentences),
  };
}

/** Which words stand in which sentence. Sentences are in order and do not overlap. */
function placeWords(
  starts: Uint32Array,
  ranges: PolicyDocument['sentences'],
): Pick<DocumentWords, 'sentences' | 'firsts'> {
  const sentences = new Uint32Array(starts.length);
  const firsts = new Uint32Array(ranges.length + 1).fill(starts.length);
  let word = 0;
  ranges.forEach(({ end }, index) => {
    firsts[index] = word;
    while ((starts[word] ?? Infinity) < end) {
      sentences[word] = index;
      word += 1;
    }
  });
  return { sentences, firsts };
}

const NOT_PACKED = -1;

/** The key of a word as one number, which is looked up faster than a text: seven bits a letter, for words in ASCII only. */
function packKey(text: string, start: number, end: number): number {
  let packed = 0;
  for (let at = start; at < Math.min(end, start + KEY_LENGTH); at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return NOT_PACKED;
    packed = (packed << 7) | unit;
  }
  return packed;
}

const UNKNOWN = 0;
const LETTER = 1;
const OTHER = 2;
/** What each UTF-16 unit is, as far as it was asked. */
const kinds = new Uint8Array(0x1_00_00);

/** Tells whether a letter or figure stands at an offset; halves of pairs are asked for together. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return isLetterOfPair(text, at);
  if (kinds[unit] === UNKNOWN) kinds[unit] = /[\p{L}\p{N}]/u.test(text.charAt(at)) ? LETTER : OTHER;
  return kinds[unit] === LETTER;
}

function isLetterOfPair(text: string, at: number): boolean {
  const isSecond = text.charCodeAt(at) >= 0xdc_00 && (text.codePointAt(at - 1) ?? 0) > 0xff_ff;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
}

function startOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(text, at)) at += 1;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text, at)) at += 1;
  return at;
}

/**
 * Marks the sentences in which a match of a lexicon's pattern can begin with 1; `null` for a pattern that can begin anywhere.
 * Only what is asked of whole sentences or parts of them can be told by it.
 */
export const sentencesFor: (document: PolicyDocument, pattern: RegExp) => Uint8Array | null =
  memoByPattern((document, pattern) => markSentences(document, wordStarts(pattern)));

function markSentences(
  document: PolicyDocument,
  starts: ReadonlySet<string> | null,
): Uint8Array | null {
  if (starts === null) return null;
  const { numbers, places, sentences } = documentWords(document);
  const marks = new Uint8Array(document.sentences.length);
  for (const key of starts) {
    for (const word of places[numbers.get(key) ?? -1] ?? []) marks[sentences[word] ?? 0] = 1;
  }
  return marks;
}

/** Tells whether every word of a phrase may stand in a document: `false` is certain, and costs a look-up a word. */
export function mayHoldPhrase(document: PolicyDocument, phrase: string): boolean {
  const { numbers } = documentWords(document);
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => numbers.has(wordKey(word, 0, word.length)));
}

/** Tells whether a match of a lexicon's pattern may begin in a sentence: `false` is certain, and costs one look-up. */
export function mayStandIn(document: PolicyDocument, sentence: number, pattern: RegExp): boolean {
  return sentencesFor(document, pattern)?.[sentence] !== 0;
}
