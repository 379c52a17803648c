import * as chrono from 'chrono-node';

import { findPattern } from '../match/find-pattern.ts';
import type { ReadContext } from '../read-context.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import type { Extractor } from './extractor.ts';

/** A run of text that can be a date: day, month name and year in any order, or figures. */
const DATE_LIKE =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+|del\s+)?\d{4}|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\p{L}{3,10}\s+(?:de\s+)?\d{4})\b/iu;
/** Every date holds a year; four figures are looked for at once, a date only around them. */
const YEAR = /(?<!\d)\d{4}(?!\d)/gu;
/** The longest date is shorter than what is searched before its year. */
const BEFORE_YEAR = 40;
const BEHIND_YEAR = 6;

/** What may stand between a label and its date. */
const AFTER_LABEL = /[\s:.*–—-]{0,6}(?:the |on |am |le |el |du )?$/iu;
const BARE = new RegExp(`^(?:${DATE_LIKE.source})\\W*$`, 'iu');
const HEAD_LENGTH = 1500;
const LABEL_REACH = 60;

type Parser = {
  parse(text: string, reference?: Date, option?: { forwardDate: boolean }): chrono.ParsedResult[];
};
const PARSERS: Readonly<Record<string, Parser>> = { de: chrono.de, fr: chrono.fr, es: chrono.es };
/** Day and month are always written, so the reference date never shows in the result. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1));

/** Reads the dates of last change and of entry into force, by their labels; a bare date near the top counts as the last change. */
export const extractDates: Extractor = (context) => {
  const labelled = findLabelled(context);
  const lastUpdated =
    labelled.lastUpdated ?? (labelled.effectiveDate === null ? findBare(context) : null);
  return { lastUpdated, effectiveDate: labelled.effectiveDate };
};

function findLabelled(context: ReadContext): {
  lastUpdated: string | null;
  effectiveDate: string | null;
} {
  const { text } = context.document;
  const found = { lastUpdated: null as string | null, effectiveDate: null as string | null };
  let searched = 0;
  for (const { index: year } of text.matchAll(YEAR)) {
    const from = Math.max(searched, year - BEFORE_YEAR);
    searched = year + 4;
    const match = DATE_LIKE.exec(text.slice(from, year + 4 + BEHIND_YEAR));
    if (match === null) continue;
    const start = from + match.index;
    const before = text.slice(Math.max(0, start - LABEL_REACH), start).replaceAll('\n', ' ');
    const label = labelAtEnd(before, context.words);
    if (label === null || found[label] !== null) continue;
    found[label] = toIsoDate(match[0], context.language);
    if (found.lastUpdated !== null && found.effectiveDate !== null) break;
  }
  return found;
}

function labelAtEnd(before: string, words: Words): 'lastUpdated' | 'effectiveDate' | null {
  // A label may itself end in an article ("en date du").
  const whole = before.replace(/[\s:.*–—-]+$/u, '');
  const bare = before.replace(AFTER_LABEL, '');
  const label = (pattern: RegExp): boolean =>
    findPattern.atEnd(pattern, whole) || findPattern.atEnd(pattern, bare);
  if (label(words.effectiveLabels)) return 'effectiveDate';
  return label(words.updatedLabels) ? 'lastUpdated' : null;
}

function findBare({ document, language }: ReadContext): string | null {
  const block = document.blocks.find(
    ({ start, end }) =>
      start < HEAD_LENGTH && end - start <= 40 && BARE.test(document.text.slice(start, end).trim()),
  );
  return block === undefined
    ? null
    : toIsoDate(document.text.slice(block.start, block.end), language);
}

/** Turns a written date into `YYYY-MM-DD`; the first of the month when no day is written. */
function toIsoDate(written: string, language: string): string | null {
  const parsers = [PARSERS[language], chrono.en].filter((parser) => parser !== undefined);
  for (const parser of parsers) {
    const start = parser.parse(written, REFERENCE)[0]?.start;
    if (start === undefined || !start.isCertain('year') || !start.isCertain('month')) continue;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (year === null || month === null) continue;
    return [
      String(year).padStart(4, '0'),
      pad(month),
      pad(start.isCertain('day') ? (day ?? 1) : 1),
    ].join('-');
  }
  return null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
