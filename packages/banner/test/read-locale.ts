/** A locale file of the sources, without the declaration: plural forms are objects. */
export type LocaleFile = Readonly<
  Record<
    'banner' | 'preferences',
    Readonly<Record<string, string | Readonly<Record<string, string>>>>
  >
>;

/** The texts of a locale file, as they stand in the sources. */
export async function readLocale(locale: string): Promise<LocaleFile> {
  const response = await fetch(new URL(`../src/locales/${locale}.json`, import.meta.url));
  return (await response.json()) as LocaleFile;
}
