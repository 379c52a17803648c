import { GRANTING, REFUSING, type OwnText } from '../list-texts.ts';
import { findWord } from './find-word.ts';

/**
 * Finds what hides in a label that decides what a click does, or `undefined`. “Continue” alone does; “Continue without accepting” says that
 * it refuses, so it is plain on a label that does and misleading on one that grants.
 */
export function findVagueness({
  key,
  text,
  locale,
}: Pick<OwnText, 'key' | 'text' | 'locale'>): string | undefined {
  const refusal = findWord(text, locale, 'withoutConsent');
  if (REFUSING.has(key) && refusal !== undefined) return undefined;
  return findWord(text, locale, 'vague') ?? (GRANTING.has(key) ? refusal : undefined);
}
