import type { Words } from '../vocabulary/compile-words.ts';

/** "It sets no cookies.": the sentence goes on about what the one before it named. */
export function startsWithPronoun(sentence: string, words: Words): boolean {
  return words.pronouns.exec(sentence)?.index === 0;
}
