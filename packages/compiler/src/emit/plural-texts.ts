import type { Plan, UiTexts } from '@candor/model';

const KEY = 'services';
const PREFIX = `${KEY}.`;
/** Fewer services the banner names instead of counting them. */
const FIRST_COUNT = 4;

/**
 * Reduces the plural forms of a locale (`services.one`, `services.few` …) to those that the site's number of services can need: the form
 * for all of them under `services`, where every visitor begins, and beside it, by number (`services.4`), those that differ. A browser
 * takes longer to load its own plural rules than for the rest of the sentence.
 */
export function pluralTexts(texts: UiTexts, plan: Plan, locale: string): UiTexts {
  const total = plan.services.filter(({ category }) => category !== 'necessary').length;
  const rules = new Intl.PluralRules(locale);
  const formOf = (count: number): string => {
    const key = PREFIX + rules.select(count);
    const text = texts[key];
    if (text === undefined) throw new Error(`The locale ${locale} has no text ${key}.`);
    return text;
  };
  const common = formOf(Math.max(total, FIRST_COUNT));
  const others = new Map<string, string>();
  for (let count = FIRST_COUNT; count <= total; count++)
    if (formOf(count) !== common) others.set(PREFIX + count, formOf(count));
  const plain = Object.entries(texts).flatMap(([key, text]): (readonly [string, string])[] => {
    if (!key.startsWith(PREFIX)) return [[key, text]];
    return [[KEY, common]];
  });
  return { ...Object.fromEntries(plain), ...Object.fromEntries(others) };
}
