import { distance } from 'fastest-levenshtein';

/**
 * Finds the word that was probably meant: the one with the fewest typing errors, when they are at most a third of its length.
 * Case, spaces and punctuation do not count. Of equally near words the first one wins.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const wanted = simplify(word);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const errors = distance(wanted, simplify(candidate));
    if (errors > Math.max(1, Math.floor(wanted.length / 3)) || errors >= bestDistance) continue;
    best = candidate;
    bestDistance = errors;
  }
  return best;
}

function simplify(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 100);
}
