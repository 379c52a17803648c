import type { DecisionMethod } from '@candor/model';

/** What the consent cookie says, or what is about to be written into it. */
export interface StoredDecision {
  readonly method: DecisionMethod;
  /** Seconds since 1970. */
  readonly decidedAt: number;
  /** By the service's four-character code; a code that is missing is undecided. */
  readonly codes: Readonly<Record<string, boolean>>;
}

const GRAMMAR =
  /^1\.([\da-z]{1,8})\.(accept-all|reject-all|choose|withdraw)\.[a-z~]*\.((?:[\da-z]{4})*)\.((?:[\da-z]{4})*)$/;

/** A decision "from the future" means a clock was set back; a day of difference is a matter of clocks. */
const CLOCK_SECONDS = 86_400;

/**
 * Decodes the value of the consent cookie. Anything the grammar in README.md does not allow, a code that stands twice and a
 * decision older than `days` count as no decision, so nothing is granted by accident.
 *
 * @param text - Value of the cookie, `undefined` when there is none.
 * @param now - Seconds since 1970.
 */
export function decodeDecision(
  text: string | undefined,
  now: number,
  days: number,
): StoredDecision | undefined {
  const [, at = '', method, granted = '', denied = ''] = GRAMMAR.exec(text ?? '') ?? [];
  const list = (granted + denied).match(/.{4}/g) ?? [];
  const decidedAt = parseInt(at, 36);
  const age = now - decidedAt;
  // `age` is NaN when the grammar does not match: both comparisons are false then.
  return age > -CLOCK_SECONDS && age < days * CLOCK_SECONDS && new Set(list).size === list.length
    ? {
        method: method as DecisionMethod,
        decidedAt,
        codes: Object.fromEntries(list.map((code, index) => [code, index * 4 < granted.length])),
      }
    : undefined;
}
