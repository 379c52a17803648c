import { findWord } from './find-word.ts';

/** Finds what a label that should refuse says instead: a way to somewhere else, or a grant. `undefined` when it says that it refuses. */
export function findHiddenRefusal(text: string, locale: string): string | undefined {
  if (findWord(text, locale, 'refusing') !== undefined) return undefined;
  return findWord(text, locale, 'detours') ?? findWord(text, locale, 'accepting');
}
