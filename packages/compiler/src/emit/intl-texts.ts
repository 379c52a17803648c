import type { Plan, UiTexts } from '@candor/model';

import { splitDuration } from './split-duration.ts';
import { unitPattern } from './unit-patterns.ts';

/**
 * Locales for which Chromium's `Intl` has plural rules and nothing else: asked for a list, a length of time or a country it answers in the
 * browser's own language. For these the site's own are written out when it is built.
 */
const UNKNOWN_TO_BROWSERS: ReadonlySet<string> = new Set(['ga', 'is', 'mt']);

/**
 * What browsers cannot say in a locale, under keys that `UiTexts` names, and what joins the parts of a list, which they can say and are
 * slow to: the first use of `Intl.ListFormat` costs tens of milliseconds on a slow machine.
 */
export function intlTexts(
  plan: Plan,
  locale: string,
  words: UiTexts,
): Readonly<Record<'banner' | 'preferences', UiTexts>> {
  if (!UNKNOWN_TO_BROWSERS.has(locale))
    return { banner: listTexts(locale, words), preferences: {} };
  const rules = new Intl.PluralRules(locale);
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const countries = plan.services.flatMap(({ vendor }) => vendor.country ?? []);
  const parts = plan.services
    .flatMap(({ storage }) => storage)
    .filter(({ duration }) => duration.startsWith('P'))
    .flatMap(({ duration }) => splitDuration(duration));
  return {
    banner: { list: ', |, |, ' },
    preferences: Object.fromEntries([
      ...countries.map((code) => [code, names.of(code) ?? code] as const),
      ...parts.map(
        ({ count, unit, letter }) =>
          [letter + rules.select(count), unitPattern(locale, unit, count)] as const,
      ),
    ]),
  };
}

/**
 * What joins purposes, and, where that is something else, names: Hebrew ties "and" to the word behind it, and by a hyphen where that
 * is written in Latin letters.
 */
function listTexts(locale: string, words: UiTexts): UiTexts {
  const purposes = Object.keys(words).filter((key) => key.startsWith('for.'));
  const list = joinersOf(locale, words[purposes.at(-1) ?? ''] ?? 'a');
  const names = joinersOf(locale, 'a');
  return names === list ? { list } : { list, 'list.names': names };
}

/** What stands between two parts of a long list, between the only two, and before the last one; joined by `|`. */
function joinersOf(locale: string, part: string): string {
  const format = new Intl.ListFormat(locale);
  const between = (count: number): readonly string[] =>
    format
      .formatToParts(Array.from({ length: count }, () => part))
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value);
  const [pair = ', '] = between(2);
  const [middle = ', ', , last = ', '] = between(4);
  return [middle, pair, last].join('|');
}
