import type { UiTexts } from '@candor/model';

import { splitDuration, type DurationPart } from './split-duration.ts';
import { UNIT_PATTERNS, unitPattern } from './unit-patterns.ts';

/**
 * Writes a storage duration for people: `13 months`, `30 Minuten`. What has no length takes the locale's words for it.
 *
 * @param texts - The locale's preferences texts: keys `session` and `persistent`.
 */
export function formatDuration(duration: string, locale: string, texts: UiTexts): string {
  if (duration === 'session') return texts['session'] ?? duration;
  if (!duration.startsWith('P')) return texts['persistent'] ?? duration;
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(
    splitDuration(duration).map((part) => formatPart(part, locale)),
  );
}

function formatPart({ count, unit }: DurationPart, locale: string): string {
  if (UNIT_PATTERNS[locale] !== undefined)
    return unitPattern(locale, unit, count).replace('#', `${count}`);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
