import { closest, distance } from 'fastest-levenshtein';

/** The word somebody probably meant, or `undefined` when none is near enough to be worth saying. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word === '') return undefined;
  const begun = words.filter((candidate) => candidate.startsWith(word));
  if (begun.length === 1) return begun[0];
  const nearest = closest(word, words);
  // Two letters swapped count as two errors: `biuld` must still find `build`.
  return distance(word, nearest) <= Math.ceil(nearest.length * 0.4) ? nearest : undefined;
}
