import type { LocaleChunk } from '../src/ui.ts';

/** The texts of a locale file, as they stand in the sources. */
export async function readLocale(locale: string): Promise<LocaleChunk> {
  const response = await fetch(new URL(`../src/locales/${locale}.json`, import.meta.url));
  return (await response.json()) as LocaleChunk;
}
