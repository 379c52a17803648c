import type { DecisionMethod } from '@candor/model';

/** What the consent cookie says. Names end in `_` where the bundle shortens them. */
export interface StoredDecision {
  /** The cookie, name and value. */
  readonly text_: string;
  readonly method: DecisionMethod;
  /** Seconds since 1970. */
  readonly decidedAt: number;
  /** Codes of services, each followed by a space. A code in both lists is denied. */
  readonly granted_: string;
  readonly denied_: string;
}

const GRAMMAR =
  /(?:^|; )(candor=1\.([\da-z]{1,8})\.(accept-all|reject-all|choose|withdraw)\.[a-z~]*\.((?:[\da-z]{4})*)\.((?:[\da-z]{4})*))(?=;|$)/;
const DAY_SECONDS = 86_400;

/**
 * Reads the visitor's decision from cookies. Anything that the grammar in README.md does not allow, and a decision more than `days`
 * away from now (in either direction: clocks are set back) count as no decision, so nothing is granted by accident.
 *
 * @param cookies - `document.cookie`, or a Cookie header.
 * @param now - Seconds since 1970.
 */
export function readDecision(
  cookies: string,
  now: number,
  days: number,
): StoredDecision | undefined {
  const [, text_, at, method, ...lists] = GRAMMAR.exec(cookies) ?? [];
  const [granted_, denied_] = lists.map((codes) => codes.replace(/.{4}/g, '$& '));
  const decidedAt = parseInt(at as string, 36);
  // Without a match the time is NaN, and no comparison with it is true.
  if (Math.abs(now - decidedAt) < days * DAY_SECONDS)
    return { text_, method, decidedAt, granted_, denied_ } as StoredDecision;
  return undefined;
}
