import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import type { FairWords, FairWordsKey } from './fair-words.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';

/** Languages whose texts are read. A further one is a file like `en.ts` and a line here. */
const languages: Readonly<Record<string, FairWords>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
};

/** Tells whether texts of a locale are read at all: `de-CH` is read as `de`. */
export function hasFairWords(locale: string): boolean {
  return Object.hasOwn(languages, primaryOf(locale));
}

/** Finds a word of a list in a text, or `undefined`; always `undefined` in a language that has no lists. */
export function findWord(text: string, locale: string, key: FairWordsKey): string | undefined {
  const words = languages[primaryOf(locale)];
  if (words === undefined) return undefined;
  const source = words[key].join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu').exec(text)?.[0];
}

function primaryOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}
