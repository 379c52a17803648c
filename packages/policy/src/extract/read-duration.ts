import type { Words } from '../vocabulary/compile-words.ts';

const UNITS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'] as const;
type Unit = (typeof UNITS)[number];

/** Figures, words and the dash of a range; a decimal comma or point belongs to its figure. */
const TOKEN = /\d{1,5}(?:[.,]\d{1,2})?(?![\d.,]*\d)|\p{L}{1,20}(?:-\p{L}{2,10})?|[-–—()./+&,;]/gu;
/** Figures in an address are no lengths of time. */
const ADDRESS = /https?:\/\/\S{1,500}/gu;
/** Months are what halves of years are told in. */
const WHOLE_PARTS: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  Y: ['M', 12],
  W: ['D', 7],
  D: ['TH', 24],
  TH: ['TM', 60],
  TM: ['TS', 60],
};

/** One length of time found in a text. */
export interface FoundDuration {
  /** ISO 8601. */
  readonly duration: string;
  readonly index: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly index: number;
  readonly end: number;
}

/** One amount with its unit, before "1 year and 1 month" becomes one length. */
interface Part {
  readonly amount: number;
  readonly unit: Unit;
  readonly index: number;
  readonly end: number;
  /** Where its tokens begin and end. */
  readonly from: number;
  readonly to: number;
}

/** How {@link findDurations} reads. */
export interface DurationOptions {
  /** Accept "a day" as one day; in running text it is more often a rate. */
  readonly articles?: boolean;
}

/** Finds the lengths of time in a text, in order; a range counts as its longer end, "1 year and 1 month" as one length. */
export function findDurations(
  text: string,
  words: Words,
  { articles = false }: DurationOptions = {},
): readonly FoundDuration[] {
  const plain = text.includes('://')
    ? text.replaceAll(ADDRESS, (address) => ' '.repeat(address.length))
    : text;
  const tokens: Token[] = [];
  for (const { 0: token, index } of plain.matchAll(TOKEN))
    tokens.push({ text: token, index, end: index + token.length });
  const parts = tokens.flatMap((token, at) => {
    const unit = unitOf(token.text, words);
    const amount = unit === null ? null : amountBefore(tokens, at, { words, articles });
    return unit === null || amount === null
      ? []
      : [{ ...amount, unit, end: token.end, to: at } satisfies Part];
  });
  return join(parts, tokens, words);
}

/** Reads how long a cookie is kept, as a cell of a table or a few words say it: ISO 8601, `session`, `persistent`, `localStorage` or `null`. */
export function readCookieDuration(text: string, words: Words): string | null {
  const written = /\bP(?:\d{1,4}[YMWD]){1,4}\b/u.exec(text)?.[0];
  const first = written ?? findDurations(text, words, { articles: true })[0]?.duration;
  if (first !== undefined) return first;
  if (/\blocal ?storage\b/iu.test(text)) return 'localStorage';
  if (words.sessionDurations.test(text)) return 'session';
  return words.persistentDurations.test(text) ? 'persistent' : null;
}

/** The same few words make up a text; the memory is emptied when a stranger's page fills it. */
const MAX_REMEMBERED = 5000;
const remembered = new WeakMap<Words, Map<string, Unit | null>>();

function unitOf(word: string, words: Words): Unit | null {
  const memory = remembered.get(words) ?? new Map<string, Unit | null>();
  remembered.set(words, memory);
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MAX_REMEMBERED) memory.clear();
  const isWord = /^\p{L}/u.test(word);
  const unit = isWord ? UNITS.find((one) => isWhole(words.units[one], word)) : undefined;
  memory.set(word, unit ?? null);
  return unit ?? null;
}

/** The amount that ends just before a unit: "2", "two", "twelve (12)", "2-3", "2 to 3". */
function amountBefore(
  tokens: readonly Token[],
  unit: number,
  reading: { readonly words: Words; readonly articles: boolean },
): { amount: number; index: number; from: number } | null {
  const textAt = (index: number): string => tokens[index]?.text ?? '';
  const isBracketed = textAt(unit - 1) === ')' && textAt(unit - 3) === '(';
  const at = unit - (isBracketed || textAt(unit - 1) === '-' ? 2 : 1);
  const amount = numberOf(textAt(at), reading);
  if (amount === null) return null;
  const isWordBefore = isBracketed && numberOf(textAt(at - 2), reading) !== null;
  const first = isWordBefore ? at - 2 : at;
  const from = isRange(tokens, first, reading.words) ? first - 2 : first;
  return { amount, index: tokens[from]?.index ?? 0, from };
}

/** Before the number stand another and a dash or "to". */
function isRange(tokens: readonly Token[], at: number, words: Words): boolean {
  const link = tokens[at - 1]?.text ?? '';
  const isLink = /^[-–—]$/u.test(link) || isWhole(words.ranges, link);
  return isLink && numberOf(tokens[at - 2]?.text ?? '', { words, articles: false }) !== null;
}

function numberOf(
  text: string,
  { words, articles }: { readonly words: Words; readonly articles: boolean },
): number | null {
  const figure = Number(text.replace(',', '.'));
  if (/^\d/u.test(text)) return figure > 0 ? figure : null;
  const named = Object.entries(words.numbers).find(([, pattern]) => isWhole(pattern, text))?.[0];
  if (named !== undefined) return Number(named);
  return articles && isWhole(words.articles, text) ? 1 : null;
}

/** Joins "1 year and 1 month": parts beside each other whose units grow smaller. */
function join(
  parts: readonly Part[],
  tokens: readonly Token[],
  words: Words,
): readonly FoundDuration[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.to + 1, part.from);
    const isNext =
      last !== undefined &&
      UNITS.indexOf(part.unit) > UNITS.indexOf(last.unit) &&
      (between.length === 0 || (between.length === 1 && isAnd(between[0]?.text ?? '', words)));
    if (isNext) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => ({
    duration: toIso(group),
    index: group[0]?.index ?? 0,
    end: group.at(-1)?.end ?? 0,
  }));
}

/** A comma stands between the lengths of two cookies. */
function isAnd(text: string, words: Words): boolean {
  return text === '+' || text === '&' || isWhole(words.conjunctions, text);
}

function toIso(group: readonly Part[]): string {
  const whole = group.map(toWhole);
  const written = (isTime: boolean): string =>
    whole
      .filter(({ unit }) => unit.startsWith('T') === isTime)
      .map(({ amount, unit }) => `${amount}${unit.replace('T', '')}`)
      .join('');
  const time = written(true);
  return `P${written(false)}${time === '' ? '' : `T${time}`}`;
}

/** "1.5 years" as months, which ISO 8601 has whole. */
function toWhole({ amount, unit }: Part): { amount: number; unit: Unit } {
  const [smaller, count] = WHOLE_PARTS[unit] ?? [];
  if (Number.isInteger(amount) || smaller === undefined || count === undefined)
    return { amount: Math.round(amount), unit };
  return { amount: Math.round(amount * count), unit: smaller };
}

function isWhole(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.[0].length === word.length;
}
