import type { Words } from '../vocabulary/compile-words.ts';

const UNITS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'] as const;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirteen: 13,
  eighteen: 18,
  'twenty-four': 24,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  cinq: 5,
  dix: 10,
  douze: 12,
  treize: 13,
  ein: 1,
  eine: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  sechs: 6,
  zehn: 10,
  zwölf: 12,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  seis: 6,
  doce: 12,
};
/** A figure, or a number word, with at most a second figure ("2-3", "twelve (12)"); the last figure counts. */
const AMOUNT =
  /(?<![\p{L}\p{N}.,])(?:(\d{1,4})(?:\s?(?:-|–|to|à|bis|a)\s?(\d{1,4}))?|(\p{L}{2,12}(?:-four)?)(?:\s*\((\d{1,4})\))?)(?:\s|-|\))+(\p{L}{1,12})/gu;

/** Without one of these there is no amount: most sentences are done with after one look. */
const HAS_AMOUNT = new RegExp(
  `\\d|(?<!\\p{L})(?:${Object.keys(NUMBER_WORDS).join('|')})(?!\\p{L})`,
  'u',
);

/** One length of time found in a text. */
export interface FoundDuration {
  /** ISO 8601. */
  readonly duration: string;
  readonly index: number;
  readonly end: number;
}

/** Finds the lengths of time in a short text, in order; a range counts as its longer end. */
export function findDurations(text: string, words: Words): readonly FoundDuration[] {
  const found: FoundDuration[] = [];
  if (!HAS_AMOUNT.test(text.toLowerCase())) return found;
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, low, high, word, inBrackets, unitWord = ''] = match;
    const amount = Number(high ?? low ?? inBrackets ?? NUMBER_WORDS[(word ?? '').toLowerCase()]);
    const unit = UNITS.find((one) => isWhole(words.units[one], unitWord));
    if (!(amount > 0) || unit === undefined) continue;
    found.push({
      duration: toIso(amount, unit),
      index: match.index,
      end: match.index + whole.length,
    });
  }
  return found;
}

/** Reads how long a cookie is kept, as a cell of a table or a few words say it: ISO 8601, `session`, `persistent`, `localStorage` or `null`. */
export function readCookieDuration(text: string, words: Words): string | null {
  const first = findDurations(text, words)[0];
  if (first !== undefined) return first.duration;
  if (/\b(?:local ?storage)\b/iu.test(text)) return 'localStorage';
  if (words.sessionDurations.test(text)) return 'session';
  return words.persistentDurations.test(text) ? 'persistent' : null;
}

function isWhole(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.[0].length === word.length;
}

function toIso(amount: number, unit: (typeof UNITS)[number]): string {
  return unit.startsWith('T') ? `PT${amount}${unit.slice(1)}` : `P${amount}${unit}`;
}
