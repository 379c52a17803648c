const PARTS = /(\d+)([YMWDHS])/g;
const DATE_UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** One number of an ISO 8601 duration. */
export interface DurationPart {
  readonly count: number;
  /** As `Intl` names it: `month`. */
  readonly unit: string;
  /** As the browser's files name it: the duration's letter, `m` for minutes. */
  readonly letter: string;
}

/** Takes an ISO 8601 duration apart. */
export function splitDuration(duration: string): readonly DurationPart[] {
  const [date = '', time = ''] = duration.slice(1).split('T');
  const read = (text: string, units: Readonly<Record<string, string>>): DurationPart[] =>
    [...text.matchAll(PARTS)].flatMap(([, amount = '', letter = '']) => {
      const unit = units[letter];
      if (unit === undefined) return [];
      return [{ count: Number(amount), unit, letter: unit === 'minute' ? 'm' : letter }];
    });
  return [...read(date, DATE_UNITS), ...read(time, TIME_UNITS)];
}
