import type { TextRange } from '../parse/policy-document.ts';
import type { Words } from '../vocabulary/compile-words.ts';

/** A date written in a text. */
export interface FoundDate extends TextRange {
  /** `YYYY-MM-DD`; the first of the month when no day is written. */
  readonly date: string;
}

/** Every date holds a year; four figures are looked for at once, a date only around them. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** The longest date is shorter than what is searched before its year. */
const BEFORE_YEAR = 40;
const NUMERIC = /(?<!\d)(?<first>\d{1,2})(?<sign>[./-])\s?(?<second>\d{1,2})\k<sign>\s?$/u;
/** "05/2025" has no day. */
const MONTH_ONLY = /(?<![\d./-])(?<month>\d{1,2})[./]\s?$/u;
const ISO_REST = /^-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u;
/** "de", "of", "del" and commas stand between the parts of a date. */
const LINK = /^(?:[\s,.]|(?<=\s)\p{L}{2,3}(?=\s))*$/u;
const DAY = /(?<!\d)(?<day>\d{1,2})(?:\p{L}{1,2}|[.º°])?(?<link>[\s,.]+(?:\p{L}{2,3}\s+)?)$/u;
const DAY_BEHIND_MONTH = /^\s+(?<day>\d{1,2})(?:\p{L}{2})?[\s,]+$/u;

/** Finds the dates of a text in order: day, name of the month and year in any order, or figures. */
export function* findDates(text: string, words: Words): Generator<FoundDate> {
  for (const { index, 0: year } of text.matchAll(YEAR)) {
    const from = Math.max(0, index - BEFORE_YEAR);
    const before = text.slice(from, index);
    const end = index + 4;
    const iso = ISO_REST.exec(text.slice(end, end + 8));
    const found =
      iso === null
        ? (readNumeric(before, words) ?? readWorded(before, words))
        : {
            month: Number(iso.groups?.['month']),
            day: Number(iso.groups?.['day']),
            at: before.length,
          };
    if (found === null || !isDay(found)) continue;
    const { month, day, at } = found;
    yield {
      date: `${year}-${pad(month)}-${pad(day)}`,
      start: from + at,
      end: end + (iso?.[0].length ?? 0),
    };
  }
}

interface DayAndMonth {
  readonly month: number;
  readonly day: number;
  /** Where the date begins in what stands before the year. */
  readonly at: number;
}

function readNumeric(before: string, { isMonthFirst }: Words): DayAndMonth | null {
  const match = NUMERIC.exec(before);
  if (match === null) {
    const bare = MONTH_ONLY.exec(before);
    return bare === null ? null : { month: Number(bare.groups?.['month']), day: 1, at: bare.index };
  }
  const [first, second] = [Number(match.groups?.['first']), Number(match.groups?.['second'])];
  const isSwapped = second > 12 || (first <= 12 && isMonthFirst && match.groups?.['sign'] !== '.');
  const [day, month] = isSwapped ? [second, first] : [first, second];
  return { day, month, at: match.index };
}

function readWorded(before: string, words: Words): DayAndMonth | null {
  const month = lastMonth(before, words);
  if (month === null) return null;
  const behind = before.slice(month.end);
  const dayBehind = DAY_BEHIND_MONTH.exec(behind)?.groups?.['day'];
  if (dayBehind !== undefined) return { ...month, day: Number(dayBehind) };
  if (!LINK.test(behind)) return null;
  const day = DAY.exec(before.slice(0, month.at));
  return day === null
    ? { ...month, day: 1 }
    : { ...month, day: Number(day.groups?.['day']), at: day.index };
}

function lastMonth(
  before: string,
  words: Words,
): { month: number; at: number; end: number } | null {
  let last: { month: number; at: number; end: number } | null = null;
  for (const { 0: word, index } of before.matchAll(/\p{L}{3,12}\.?/gu)) {
    const named = Object.entries(words.months).find(([, pattern]) => {
      const match = pattern.exec(word);
      return match !== null && match[0].length >= word.length - 1;
    });
    if (named !== undefined)
      last = { month: Number(named[0]), at: index, end: index + word.length };
  }
  return last;
}

function isDay({ month, day }: DayAndMonth): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
