const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  m: 'minute',
  S: 'second',
};

/** ISO 8601 duration in words: `P13M` → `13 months`. (Not by `Intl.DurationFormat`: Firefox has it since 2025 only.) */
export function formatDuration(duration: string, locale: string): string {
  const parts = duration.replace(/T.*/, (time) => time.replace('M', 'm')).matchAll(/([\d.]+)(\w)/g);
  return Array.from(parts, ([, count, unit]) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: UNITS[unit!]!,
      unitDisplay: 'long',
    }).format(+count!),
  ).join(' ');
}
