import type { PolicyDocument, Sentence } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import { documentWords, sentencesFor } from '../vocabulary/document-words.ts';
import { stickyPattern, wantedKeys } from '../vocabulary/matches-in.ts';

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
  const marks = sentencesFor(document, pattern);
  const found =
    marks === null ? matching(document, pattern) : matchingAtWords(document, pattern, marks);
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

/** Sentences by the words that a match can begin with: only there the pattern is tried. */
function* matchingAtWords(
  document: PolicyDocument,
  pattern: RegExp,
  marks: Uint8Array,
): Generator<number> {
  const { keys, firsts, starts } = documentWords(document);
  const { lower, sentences } = document;
  const here = stickyPattern(pattern);
  const isWanted = wantedKeys(document, pattern);
  for (let index = marks.indexOf(1); index !== -1; index = marks.indexOf(1, index + 1)) {
    const { start: from } = sentences[index] as Sentence;
    const end = firsts[index + 1] ?? 0;
    for (let word = firsts[index] ?? end; word < end; word += 1) {
      const start = starts[word] ?? 0;
      // Blanks between two sentences belong to neither.
      if (isWanted?.[keys[word] ?? 0] !== 1 || start < from) continue;
      here.lastIndex = start;
      if (!here.test(lower)) continue;
      yield index;
      break;
    }
  }
}
