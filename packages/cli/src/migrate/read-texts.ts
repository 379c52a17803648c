import type { EarlierText } from './earlier-settings.ts';
import type { StaticValue } from './static-value.ts';
import { entryAt } from './values-at.ts';

/** Keys of the banner here by paths in an earlier translation. */
export type TextPaths = Readonly<Record<string, string>>;

/** Reads the texts of one language under the keys that they would have here. */
export function readTexts(
  translation: StaticValue,
  locale: string,
  paths: TextPaths,
): readonly EarlierText[] {
  return Object.entries(paths).flatMap(([path, key]) => {
    const value = entryAt(translation, path)?.value;
    if (value?.kind !== 'text' || !value.isWhole || value.value.trim() === '') return [];
    return [{ locale, key, text: value.value.trim(), span: value.span }];
  });
}
