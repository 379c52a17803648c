import type { GatePlan, TakeOverPlan } from '@candor/model';

import { CATEGORIES } from './categories.ts';
import type { EarlierDecision } from './read-earlier.ts';

/** What an earlier decision is judged by. */
export interface TakeOverSurroundings {
  readonly plan: GatePlan;
  readonly takeOver: TakeOverPlan;
  /** Global Privacy Control is on. */
  readonly gpc: boolean;
  /** How long a decision lasts where the visitor is. */
  readonly days: number;
  /** Seconds since 1970. */
  readonly now: number;
}

/** What follows from an earlier decision. */
export interface ResolvedEarlier {
  /** By index into the plan's services. */
  readonly picks: ReadonlyMap<number, boolean>;
  /** Seconds since 1970: when it expires follows from it. */
  readonly decidedAt: number;
}

const DAY_SECONDS = 86_400;

/**
 * Works out what an earlier decision decides here. A refusal counts, whatever else was granted. A grant counts at the revision it was
 * given at, and not for marketing under Global Privacy Control. One without a date counts as old as it can be.
 *
 * @returns `undefined` when nothing follows: it has expired, its date is none or lies ahead, or it is about other things.
 */
export function resolveEarlier(
  earlier: EarlierDecision,
  around: TakeOverSurroundings,
): ResolvedEarlier | undefined {
  const { takeOver, days, now } = around;
  const { decidedAt, revision } = earlier;
  const oldest = now - days * DAY_SECONDS;
  if (!isCurrent(earlier, oldest, now)) return undefined;
  const grantedAt = decidedAt ?? now - (takeOver.d ?? Infinity) * DAY_SECONDS;
  const isSameRevision = takeOver.v === undefined || takeOver.v === (revision ?? 0);
  const refused = pick(earlier, false, around);
  const granted = grantedAt > oldest && isSameRevision ? pick(earlier, true, around) : [];
  if (refused.length + granted.length === 0) return undefined;
  const picks = new Map([
    ...granted.map((index) => [index, true] as const),
    ...refused.map((index) => [index, false] as const),
  ]);
  const hasGrant = [...picks.values()].includes(true);
  return { picks, decidedAt: Math.floor(hasGrant ? grantedAt : (decidedAt ?? now)) };
}

/** Written so that a date that is none fails, too. */
function isCurrent(
  { decidedAt, expiresAt = Infinity }: EarlierDecision,
  oldest: number,
  now: number,
): boolean {
  return expiresAt > now && (decidedAt === undefined || (decidedAt > oldest && decidedAt <= now));
}

/** Indexes of the services that follow from this answer. */
function pick(
  { answerOf }: EarlierDecision,
  answer: boolean,
  { plan, takeOver, gpc }: TakeOverSurroundings,
): number[] {
  const isSuppressed = (index: number) =>
    answer && gpc && CATEGORIES[plan.s[index]![1]] === 'marketing';
  return takeOver.r
    .filter(([name]) => answerOf(name) === answer)
    .flatMap(([, denied, granted]) => (answer ? granted : denied))
    .filter((index) => !isSuppressed(index));
}
