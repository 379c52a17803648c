import { CATEGORIES, type UiTexts } from '@candor/model';

/** The browser's letter for each kind of key that ends in a name. */
const LETTERS: readonly (readonly [kind: RegExp, letter: string])[] = [
  [/^for\.([a-z]{1,20})$/, 'f'],
  [/^category\.([a-z]{1,20})$/, 'c'],
  [/^category\.([a-z]{1,20})\.about$/, 'a'],
  [/^purpose\.([a-z-]{1,40})$/, 'p'],
];

/**
 * The keys of the browser's texts: a letter and the index of the category (`for.functional` is `f1`), or a letter and a number that
 * stands for the purpose. Written out they would be a twentieth of what a first visit loads.
 *
 * @returns The same texts in the same order, and the number of a purpose.
 */
export function shortKeys(texts: UiTexts): {
  readonly texts: UiTexts;
  readonly numberOf: (purpose: string) => string;
} {
  const purposes = Object.keys(texts).filter((key) => key.startsWith('purpose.'));
  const numberOf = (purpose: string): string => `${purposes.indexOf(`purpose.${purpose}`)}`;
  const shorten = (key: string): string => {
    for (const [kind, letter] of LETTERS) {
      const name = kind.exec(key)?.[1];
      const index = CATEGORIES.findIndex((category) => category === name);
      if (name !== undefined) return letter + (letter === 'p' ? numberOf(name) : index);
    }
    return key;
  };
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([key, text]) => [shorten(key), text])),
    numberOf,
  };
}
