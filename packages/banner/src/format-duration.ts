const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  m: 'minute',
  S: 'second',
};

/** ISO 8601 duration in words: `P13M` → `13 months`. `Intl.DurationFormat` would do, but Firefox has it since 2025 only. */
export function formatDuration(duration: string, locale: string): string {
  return duration
    .replace(/T.*/, (time) => time.replace('M', 'm'))
    .replace(
      /\D*?([\d.]+)(\w)/g,
      (_, count: string, unit: string) =>
        new Intl.NumberFormat(locale, {
          style: 'unit',
          unit: UNITS[unit]!,
          unitDisplay: 'long',
        }).format(+count) + ' ',
    )
    .trim();
}
