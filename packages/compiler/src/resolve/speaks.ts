import { locales } from '../generated/browser-files.ts';

/** Finds the banner's locale for a language: `de` for `de-CH`; `undefined` when it has no words for it. */
export function speaks(language: string): string | undefined {
  const known = Object.keys(locales);
  const primary = language.split('-')[0]?.toLowerCase();
  return known.find((locale) => locale === language) ?? known.find((locale) => locale === primary);
}
