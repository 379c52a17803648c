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

/** The words of a document in order, each as the number of its key. */
interface WordIndex {
  readonly numbers: ReadonlyMap<string, number>;
  readonly keys: readonly number[];
  readonly offsets: readonly number[];
}

const wordIndexes = new WeakMap<PolicyDocument, WordIndex>();

/** One pass through the text, for all that is looked for in it. */
function indexOf(document: PolicyDocument): WordIndex {
  const known = wordIndexes.get(document);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  const keys: number[] = [];
  const offsets: number[] = [];
  for (const { 0: word, index } of document.lower.matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = wordKey(word);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    keys.push(number);
    offsets.push(index);
  }
  const index = { numbers, keys, offsets };
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

/** Where in the text stand words with one of the keys. */
function* offsetsOf(document: PolicyDocument, wanted: ReadonlySet<string>): Generator<number> {
  const { numbers, keys, offsets } = indexOf(document);
  const isWanted = new Uint8Array(numbers.size);
  for (const key of wanted) {
    const number = numbers.get(key);
    if (number !== undefined) isWanted[number] = 1;
  }
  for (const [word, key] of keys.entries()) {
    const offset = isWanted[key] === 1 ? offsets[word] : undefined;
    if (offset !== undefined) yield offset;
  }
}
