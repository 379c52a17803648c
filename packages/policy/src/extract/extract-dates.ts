import { findPattern } from '../match/find-pattern.ts';
import type { ReadContext } from '../read-context.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import type { Extractor } from './extractor.ts';
import { findDates } from './find-dates.ts';

const HEAD_LENGTH = 1500;
const LABEL_REACH = 60;
/** A line that is a date and nothing else, with a place before it at most. */
const MAX_BARE = 40;

/** Reads the dates of last change and of entry into force, by their labels; a bare date near the top counts as the last change. */
export const extractDates: Extractor = (context) => {
  const labelled = findLabelled(context);
  const lastUpdated =
    labelled.lastUpdated ?? (labelled.effectiveDate === null ? findBare(context) : null);
  return { lastUpdated, effectiveDate: labelled.effectiveDate };
};

function findLabelled({ document, words }: ReadContext): {
  lastUpdated: string | null;
  effectiveDate: string | null;
} {
  const { text } = document;
  const found = { lastUpdated: null as string | null, effectiveDate: null as string | null };
  for (const { date, start } of findDates(text, words)) {
    const before = text.slice(Math.max(0, start - LABEL_REACH), start).replaceAll('\n', ' ');
    const label = labelAtEnd(before, words);
    if (label !== null) found[label] ??= date;
    if (found.lastUpdated !== null && found.effectiveDate !== null) break;
  }
  return found;
}

function labelAtEnd(before: string, words: Words): 'lastUpdated' | 'effectiveDate' | null {
  // A label may itself end in an article ("en date du").
  const whole = withoutSigns(before);
  const bare = withoutSigns(withoutArticle(whole, words));
  const label = (pattern: RegExp): boolean =>
    findPattern.atEnd(pattern, whole) || findPattern.atEnd(pattern, bare);
  if (label(words.effectiveLabels)) return 'effectiveDate';
  return label(words.updatedLabels) ? 'lastUpdated' : null;
}

function withoutSigns(text: string): string {
  return text.replace(/[\s:.*_()[\]–—-]+$/u, '');
}

function withoutArticle(text: string, words: Words): string {
  const lastWord = /\s(\p{L}{1,4})$/u.exec(text);
  return lastWord !== null && words.dateArticles.test(lastWord[1] ?? '')
    ? text.slice(0, lastWord.index)
    : text;
}

function findBare({ document, words }: ReadContext): string | null {
  for (const { start, end } of document.blocks) {
    if (start >= HEAD_LENGTH) return null;
    const text = document.text.slice(start, end).trim();
    const found = text.length > MAX_BARE ? undefined : findDates(text, words).next().value;
    if (
      found !== undefined &&
      /^\W*$/u.test(`${text.slice(0, found.start)}${text.slice(found.end)}`)
    )
      return found.date;
  }
  return null;
}
