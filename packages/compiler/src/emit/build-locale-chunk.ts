import type { LocaleChunk } from '@candor/model';

import type { SiteTexts } from './texts-of.ts';

/** Puts the words of a further locale in the order of the first locale's. */
export function buildLocaleChunk(
  locale: string,
  { first, own }: { readonly first: SiteTexts; readonly own: SiteTexts },
): LocaleChunk {
  const keys = Object.keys({ ...first.banner, ...first.preferences });
  const texts = { ...own.banner, ...own.preferences };
  // A line break in a text means no more than a space.
  const lines = keys.map((key) => (texts[key] ?? '').replaceAll('\n', ' ')).join('\n');
  const more = Object.entries(texts).filter(([key]) => !keys.includes(key));
  return more.length === 0 ? [locale, lines] : [locale, lines, Object.fromEntries(more)];
}
