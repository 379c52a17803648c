import type { GatePlan, TakeOverPlan } from '@candor/model';
import { describe, expect, test } from 'vitest';

import type { EarlierDecision } from './read-earlier.ts';
import { resolveEarlier, type TakeOverSurroundings } from './resolve-earlier.ts';

const DAY = 86_400;
const NOW = 1_000 * DAY;
const PLAN: Pick<GatePlan, 's' | 'd'> = {
  s: [
    ['candor', 0, '0000', 0],
    ['stats', 2, 'stat', 0],
    ['ads', 3, 'adss', 0],
  ],
  d: 365,
};
const TAKE_OVER: TakeOverPlan = {
  c: [],
  n: 'klaro',
  d: 120,
  r: [
    ['ga', [1], [1]],
    ['fb', [2], [2]],
    ['marketing', [2], []],
  ],
};

function resolve(
  answers: Record<string, boolean>,
  options: {
    readonly earlier?: Omit<Partial<EarlierDecision>, 'answerOf'>;
    readonly takeOver?: Partial<TakeOverPlan>;
    readonly gpc?: boolean;
  } = {},
) {
  const around: TakeOverSurroundings = {
    plan: PLAN as GatePlan,
    takeOver: { ...TAKE_OVER, ...options.takeOver },
    gpc: options.gpc ?? false,
    days: PLAN.d,
    now: NOW,
  };
  const found = resolveEarlier({ ...options.earlier, answerOf: (name) => answers[name] }, around);
  return found && { picks: Object.fromEntries(found.picks), at: found.decidedAt };
}

describe('resolveEarlier', () => {
  test('keeps the date of a grant and of a refusal', () => {
    const earlier = { decidedAt: NOW - 100 * DAY + 0.5 };
    expect(resolve({ ga: true, fb: false }, { earlier })).toEqual({
      picks: { 1: true, 2: false },
      at: NOW - 100 * DAY,
    });
    expect(resolve({ fb: false }, { earlier })?.at).toBe(NOW - 100 * DAY);
  });

  test.each([
    ['expired', { decidedAt: NOW - 365 * DAY }],
    ['from the future', { decidedAt: NOW + 1 }],
    ['without a readable date', { decidedAt: NaN }],
    ['that its manager would have forgotten', { decidedAt: NOW - 1, expiresAt: NOW }],
  ])('ignores one %s', (_, earlier) => {
    expect(resolve({ ga: true, fb: false }, { earlier })).toBeUndefined();
  });

  test('takes a grant without a date for as old as it can be', () => {
    expect(resolve({ ga: true })?.at).toBe(NOW - 120 * DAY);
  });

  test.each([[365], [400], [undefined]])(
    'grants nothing without a date when the cookie lived %s days, and keeps the refusal',
    (d) => {
      const { d: _, ...undated } = TAKE_OVER;
      const takeOver = d === undefined ? undated : { ...undated, d };
      const found = resolveEarlier(
        { answerOf: (name) => name === 'ga' },
        { plan: PLAN as GatePlan, takeOver, gpc: false, days: PLAN.d, now: NOW },
      );
      expect([...(found?.picks ?? [])]).toEqual([[2, false]]);
      expect(found?.decidedAt).toBe(NOW);
    },
  );

  test('grants nothing of another revision', () => {
    const takeOver = { v: 2 };
    const earlier = { decidedAt: NOW - DAY, revision: 1 };
    expect(resolve({ ga: true, fb: false }, { earlier, takeOver })?.picks).toEqual({ 2: false });
    expect(
      resolve({ ga: true }, { earlier: { ...earlier, revision: 2 }, takeOver })?.picks,
    ).toEqual({ 1: true });
  });

  test('lets a refusal win, in whatever order the names stand', () => {
    expect(resolve({ fb: true, marketing: false })?.picks).toEqual({ 2: false });
    const takeOver = { r: TAKE_OVER.r.toReversed() };
    expect(resolve({ fb: true, marketing: false }, { takeOver })?.picks).toEqual({ 2: false });
  });

  test('grants no marketing under Global Privacy Control', () => {
    expect(resolve({ ga: true, fb: true }, { gpc: true })?.picks).toEqual({ 1: true });
    expect(resolve({ fb: true }, { gpc: true })).toBeUndefined();
  });

  test('answers with nothing when nothing follows', () => {
    expect(resolve({ other: true })).toBeUndefined();
    expect(resolve({ marketing: true })).toBeUndefined();
  });
});
