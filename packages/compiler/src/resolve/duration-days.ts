const DURATION =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/;

/** Days a unit stands for; a month is a twelfth of a year, so that `P12M` equals `P1Y`. */
const UNITS = [365, 365 / 12, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400] as const;

/** Length of an ISO 8601 duration in days; `null` for `session`, `persistent` and `localStorage`, which have none. */
export function durationDays(duration: string): number | null {
  const parts = DURATION.exec(duration)?.slice(1);
  if (parts === undefined) return null;
  return UNITS.reduce((days, unit, index) => days + Number(parts[index] ?? 0) * unit, 0);
}
