import type { Plan, UiTexts } from '@candor/model';

const KEY = 'services';
const PREFIX = `${KEY}.`;
const COUNTS = 'counts';
/** Fewer services the banner names instead of counting them. */
const FIRST_COUNT = 4;

/**
 * Reduces the plural forms of a locale (`services.one`, `services.few` …) to those that the site's number of services can need: the form
 * for all of them under `services`, where every visitor begins, and those that differ under `services.1` and on, with `counts` to say by
 * the place of a digit which number takes which. A browser takes longer to load its own plural rules than for the rest of the sentence.
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
  const forms = [common];
  let counts = ' '.repeat(FIRST_COUNT);
  for (let count = FIRST_COUNT; count <= total; count++) {
    const form = formOf(count);
    if (!forms.includes(form)) forms.push(form);
    counts += form === common ? ' ' : forms.indexOf(form);
  }
  const plain = Object.entries(texts).flatMap(([key, text]): (readonly [string, string])[] => {
    if (!key.startsWith(PREFIX)) return [[key, text]];
    return [[KEY, common]];
  });
  // The first two are there in every locale, so that chunks of further locales, which go by the first one's keys, need not name them.
  const [second = '', ...more] = forms.slice(1);
  return {
    ...Object.fromEntries(plain),
    [COUNTS]: counts.trimEnd(),
    ...Object.fromEntries([second, ...more].map((form, index) => [`${PREFIX}${index + 1}`, form])),
  };
}
