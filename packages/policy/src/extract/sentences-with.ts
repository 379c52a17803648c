import type { PolicyDocument, Sentence } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import { wordKey, wordStarts } from '../vocabulary/word-starts.ts';

/** A sentence with its text. */
export interface SentenceText {
  /** Index in `document.sentences`. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
  readonly lower: string;
}

/** Picks the sentences in which a match of a pattern begins, once each and in order. The pattern must match lower case. */
export function* sentencesWith(
  { document }: ReadContext,
  pattern: RegExp,
): Generator<SentenceText> {
  const starts = wordStarts(pattern);
  const found =
    starts === null ? matching(document, pattern) : matchingAtWords(document, pattern, starts);
  for (const index of found) {
    const sentence = document.sentences[index];
    if (sentence === undefined) return;
    const { start, end } = sentence;
    yield {
      index,
      sentence,
      text: document.text.slice(start, end),
      lower: document.lower.slice(start, end),
    };
  }
}

/** Tells whether any sentence matches a pattern. */
export function hasSentenceWith(context: ReadContext, pattern: RegExp): boolean {
  return sentencesWith(context, pattern).next().done !== true;
}

/** Sentences by one search through the text. */
function* matching({ lower, sentences }: PolicyDocument, pattern: RegExp): Generator<number> {
  const search = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  let index = 0;
  for (let match = search.exec(lower); match !== null; match = search.exec(lower)) {
    while ((sentences[index]?.end ?? Infinity) <= match.index) index += 1;
    const sentence = sentences[index];
    if (sentence === undefined) return;
    // Blanks between two sentences belong to neither.
    if (match.index >= sentence.start) yield index;
    search.lastIndex = Math.max(sentence.end, match.index + 1);
  }
}

type WordIndex = ReadonlyMap<string, readonly number[]>;

const wordIndexes = new WeakMap<PolicyDocument, WordIndex>();

/** Where the words of a text stand, by their keys: one pass through the text, for all that is looked for in it. */
function indexOf(document: PolicyDocument): WordIndex {
  const known = wordIndexes.get(document);
  if (known !== undefined) return known;
  const index = new Map<string, number[]>();
  for (const { 0: word, index: offset } of document.lower.matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = wordKey(word);
    const offsets = index.get(key);
    if (offsets === undefined) index.set(key, [offset]);
    else offsets.push(offset);
  }
  wordIndexes.set(document, index);
  return index;
}

/** Sentences by the words that a match can begin with: only there the pattern is tried. */
function* matchingAtWords(
  document: PolicyDocument,
  pattern: RegExp,
  starts: ReadonlySet<string>,
): Generator<number> {
  const { lower, sentences } = document;
  const here = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
  let index = 0;
  let done = -1;
  for (const offset of offsetsOf(document, starts)) {
    if (offset < done) continue;
    while ((sentences[index]?.end ?? Infinity) <= offset) index += 1;
    const sentence = sentences[index];
    if (sentence === undefined) return;
    here.lastIndex = offset;
    // Blanks between two sentences belong to neither.
    if (offset < sentence.start || !here.test(lower)) continue;
    yield index;
    done = sentence.end;
  }
}

/** Where in the text stand words with one of the keys, in order. */
function offsetsOf(document: PolicyDocument, wanted: ReadonlySet<string>): Float64Array {
  const index = indexOf(document);
  const offsets: number[] = [];
  for (const key of wanted) for (const offset of index.get(key) ?? []) offsets.push(offset);
  return Float64Array.from(offsets).sort();
}
