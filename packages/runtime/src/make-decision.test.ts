import type { GateService } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { makeDecision } from './make-decision.ts';
import type { StoredDecision } from './read-decision.ts';
import { resolveState } from './resolve-state.ts';

const SERVICES: readonly GateService[] = [
  ['own', 0, '0000', 0],
  ['stats', 2, 'aaaa', 0],
  ['ads', 3, 'bbbb', 0],
];
const stored = (
  granted_: string,
  denied_: string,
  method: StoredDecision['method'] = 'choose',
): StoredDecision => ({
  text_: '',
  method,
  decidedAt: 100,
  granted_,
  denied_,
});

function decide(before: StoredDecision | undefined, gpc: boolean, picks: Record<string, boolean>) {
  const state = resolveState({ plan_: { s: SERVICES }, gpc_: gpc }, before);
  const pick = ([id]: GateService): boolean | undefined => picks[id];
  return makeDecision({
    services: SERVICES,
    method: 'accept-all',
    pick,
    state,
    stored: before,
    now: 200,
  });
}

describe('makeDecision', () => {
  test('leaves what nobody asked about undecided, and never lists what is necessary', () => {
    expect(decide(undefined, false, { stats: true, own: false })).toEqual({
      method: 'accept-all',
      decidedAt: 200,
      granted_: 'aaaa ',
      denied_: '',
    });
  });

  test('keeps a grant with its date, and a refusal without', () => {
    expect(decide(stored('aaaa ', ''), false, { ads: true })).toMatchObject({
      decidedAt: 100,
      granted_: 'aaaa bbbb ',
    });
    expect(decide(stored('', 'aaaa '), false, { ads: true })).toMatchObject({
      decidedAt: 200,
      denied_: 'aaaa ',
    });
  });

  test('does not store what Global Privacy Control alone denies', () => {
    expect(decide(undefined, true, { stats: true })).toMatchObject({
      granted_: 'aaaa ',
      denied_: '',
    });
    expect(decide(stored('bbbb ', '', 'accept-all'), true, { stats: true })).toMatchObject({
      granted_: 'aaaa ',
      denied_: '',
    });
    expect(decide(stored('', 'bbbb '), true, { stats: true })).toMatchObject({ denied_: 'bbbb ' });
  });

  test('keeps marketing that was chosen in spite of the signal', () => {
    expect(decide(stored('bbbb ', ''), true, { stats: true })).toMatchObject({
      method: 'choose',
      granted_: 'aaaa bbbb ',
    });
  });

  test.each([
    ['accept-all', false, 'accept-all'],
    ['choose', false, 'choose'],
    ['choose', true, 'choose'],
  ] as const)(
    'a choice of something else leaves marketing of “%s” what it was',
    (method, gpc, kept) => {
      const before = stored('bbbb ', '', method);
      const state = resolveState({ plan_: { s: SERVICES }, gpc_: gpc }, before);
      const pick = ([id]: GateService): boolean | undefined => id === 'stats' || undefined;
      const input = { services: SERVICES, pick, state, stored: before, now: 200 };
      expect(makeDecision({ ...input, method: 'choose' })).toMatchObject({
        method: kept,
        granted_: 'aaaa bbbb ',
      });
    },
  );
});
