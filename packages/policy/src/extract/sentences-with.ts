import type { Sentence } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';

/** A sentence with its text. */
export interface SentenceText {
  /** Index in `document.sentences`. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
  readonly lower: string;
}

/** Picks the sentences a pattern matches, once each, by one pass over the text. The pattern must be global and match lower case. */
export function* sentencesWith(
  { document }: ReadContext,
  pattern: RegExp,
): Generator<SentenceText> {
  const { text, lower, sentences } = document;
  const search = new RegExp(pattern);
  let index = 0;
  for (let match = search.exec(lower); match !== null; match = search.exec(lower)) {
    while ((sentences[index]?.end ?? Infinity) <= match.index) index += 1;
    const sentence = sentences[index];
    if (sentence === undefined) return;
    // Blanks between two sentences belong to neither.
    if (match.index >= sentence.start)
      yield {
        index,
        sentence,
        text: text.slice(sentence.start, sentence.end),
        lower: lower.slice(sentence.start, sentence.end),
      };
    search.lastIndex = Math.max(sentence.end, match.index + 1);
  }
}
