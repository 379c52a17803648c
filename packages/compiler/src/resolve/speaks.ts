import { locales } from '../generated/browser-files.ts';
import { languageTags, lookUpLocale } from './language-tags.ts';

const TAGS = languageTags(Object.keys(locales));

/**
 * Finds the banner's locale for a language: `de` for `de-CH`, `zh-Hant` for `zh-TW`, `nb` for `no`; `undefined` when it has no words for
 * it.
 */
export function speaks(language: string): string | undefined {
  return lookUpLocale(TAGS, language);
}
