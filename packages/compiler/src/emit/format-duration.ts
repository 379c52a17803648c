import type { UiTexts } from '@candor/model';

const PARTS = /(\d+)([YMWDHS])/g;
const DATE_UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/**
 * Writes a storage duration for people: `13 months`, `30 Minuten`. What has no length takes the locale's words for it.
 *
 * @param texts - The locale's preferences texts: keys `session` and `persistent`.
 */
export function formatDuration(duration: string, locale: string, texts: UiTexts): string {
  if (duration === 'session') return texts['session'] ?? duration;
  if (!duration.startsWith('P')) return texts['persistent'] ?? duration;
  const [date = '', time = ''] = duration.slice(1).split('T');
  return [
    ...[...date.matchAll(PARTS)].map((part) => formatPart(part, DATE_UNITS, locale)),
    ...[...time.matchAll(PARTS)].map((part) => formatPart(part, TIME_UNITS, locale)),
  ].join(' ');
}

function formatPart(
  [, amount = '0', letter = '']: RegExpMatchArray,
  units: Readonly<Record<string, string>>,
  locale: string,
): string {
  const unit = units[letter];
  if (unit === undefined) return '';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Number(amount),
  );
}
