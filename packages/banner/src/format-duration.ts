import type { UiTexts } from '@candor/model';

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  m: 'minute',
  S: 'second',
};

/**
 * ISO 8601 duration in words: `P13M` → `13 months`. (Not by `Intl.DurationFormat`: Firefox has it since 2025 only.)
 *
 * @param texts - The units of a language that browsers do not know, `#` for the number, by letter and plural category: `Mfew`.
 */
export function formatDuration(duration: string, locale: string, texts: UiTexts = {}): string {
  const parts = duration.replace(/T.*/, (time) => time.replace('M', 'm')).matchAll(/([\d.]+)(\w)/g);
  return Array.from(
    parts,
    ([, count, unit]) =>
      texts[unit + new Intl.PluralRules(locale).select(+count!)]?.replace('#', count!) ||
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: UNITS[unit!]!,
        unitDisplay: 'long',
      }).format(+count!),
  ).join(' ');
}
