const DURATION = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/u;

/** Months of an ISO 8601 duration of a day or more, thirty days to a month; `null` for everything that is none. */
export function monthsOf(duration: string | null): number | null {
  const parts = DURATION.exec(duration ?? '');
  if (parts === null) return null;
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0));
  return (years ?? 0) * 12 + (months ?? 0) + ((weeks ?? 0) * 7 + (days ?? 0)) / 30.5;
}
