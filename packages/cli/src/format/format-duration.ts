const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** Words for what stands where a policy gives no number. */
const NAMED: Readonly<Record<string, string>> = {
  session: 'session',
  persistent: 'until deleted',
  localStorage: 'no expiry',
  'until-withdrawal': 'until consent is withdrawn',
  'until-opt-out': 'until opt-out',
  'per-partner': 'as each partner sets',
};

/** Says a duration in words: `P13M` is `13 months`. What is neither ISO 8601 nor a known word is returned as it is. */
export function formatDuration(duration: string): string {
  const named = Object.hasOwn(NAMED, duration) ? NAMED[duration] : undefined;
  if (named !== undefined) return named;
  const match =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      duration,
    );
  const words = UNITS.flatMap((unit, index) => {
    const count = match?.[index + 1];
    return count === undefined ? [] : [`${count} ${unit}${count === '1' ? '' : 's'}`];
  });
  return words.length === 0 ? duration : words.join(' ');
}
