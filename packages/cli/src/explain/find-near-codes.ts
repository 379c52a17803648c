import { distance } from 'fastest-levenshtein';

const MAX_CODES = 5;

/** Codes that somebody probably meant, the nearest first: few typing errors, or all of the words that were written. At most five. */
export function findNearCodes(written: string, codes: readonly string[]): readonly string[] {
  const words = written
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 2);
  const isAbout = (code: string): boolean =>
    words.length > 0 && words.every((word) => code.includes(word.slice(0, 8)));
  return codes
    .map((code) => ({ code, errors: distance(written.toLowerCase().slice(0, 100), code) }))
    .filter(({ code, errors }) => errors <= Math.ceil(code.length * 0.4) || isAbout(code))
    .toSorted((a, b) => a.errors - b.errors)
    .slice(0, MAX_CODES)
    .map(({ code }) => code);
}
