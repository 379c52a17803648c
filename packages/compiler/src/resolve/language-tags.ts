/** Tags that name a language by another code or by a region, and the locale that they mean (RFC 5646; CLDR, likely subtags). */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  he: ['iw'],
  nb: ['no', 'nn'],
  'zh-Hans': ['zh'],
  'zh-Hant': ['zh-TW', 'zh-HK', 'zh-MO'],
};

/**
 * The language tags that locales answer to, in lower case: each its own, what it is also called, and, unless another locale answers to
 * it, its language without a region or script: a reader of `pt-PT` is better served by `pt-BR` than by another language.
 */
export function languageTags(locales: readonly string[]): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  const claim = (tag: string, locale: string): void => {
    tags[tag.toLowerCase()] ??= locale;
  };
  for (const locale of locales) claim(locale, locale);
  for (const locale of locales) for (const tag of MEANT[locale] ?? []) claim(tag, locale);
  for (const locale of locales) claim(locale.split('-')[0] ?? locale, locale);
  return tags;
}

/** Finds the locale for a language by its longest tag that one answers to (RFC 4647, section 3.4). */
export function lookUpLocale(
  tags: Readonly<Record<string, string>>,
  language: string,
): string | undefined {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-');
    if (Object.hasOwn(tags, tag)) return tags[tag];
  }
  return undefined;
}
