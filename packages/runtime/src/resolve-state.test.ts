import type { GateProfile, GateService } from '@candor/model';
import { describe, expect, test } from 'vitest';

import type { StoredDecision } from './read-decision.ts';
import { resolveState } from './resolve-state.ts';

const SERVICES: readonly GateService[] = [
  ['own', 0, '0000', 0],
  ['matomo', 2, 'aaaa', 0],
  ['matomo-ads', 3, 'bbbb', 0],
];
const OPT_OUT: GateProfile = [365, []];
const EXEMPT: GateProfile = [0, ['matomo']];
const stored = (granted_: string, denied_: string): StoredDecision => ({
  text_: '',
  method: 'choose',
  decidedAt: 1,
  granted_,
  denied_,
});
const resolve = (profile_: GateProfile | undefined, decision?: StoredDecision, gpc_ = false) =>
  resolveState({ plan_: { s: SERVICES }, gpc_, profile_ }, decision).services;

describe('resolveState', () => {
  test('grants nothing by silence', () => {
    expect(resolve(undefined)).toEqual({ own: 'granted' });
    expect(resolve([0, []])).toEqual({ own: 'granted' });
  });

  test('where services act until the visitor objects, silence grants', () => {
    expect(resolve(OPT_OUT)).toEqual({
      own: 'granted',
      matomo: 'granted',
      'matomo-ads': 'granted',
    });
    expect(resolve(OPT_OUT, stored('', 'aaaa '))).toMatchObject({ matomo: 'denied' });
  });

  test('who has refused some is taken to refuse what came later, where silence would grant it', () => {
    expect(resolve(OPT_OUT, stored('', 'cccc '))).toEqual({
      own: 'granted',
      matomo: 'denied',
      'matomo-ads': 'denied',
    });
    expect(resolve(OPT_OUT, stored('bbbb ', 'cccc '))).toMatchObject({ 'matomo-ads': 'granted' });
    expect(resolve(OPT_OUT, stored('bbbb ', ''))).toMatchObject({ matomo: 'granted' });
    expect(resolve(EXEMPT, stored('', 'bbbb '))).toEqual({
      own: 'granted',
      matomo: 'denied',
      'matomo-ads': 'denied',
    });
  });

  test('Global Privacy Control is an objection to marketing, and a choice of something else does not lift it', () => {
    expect(resolve(OPT_OUT, undefined, true)).toEqual({
      own: 'granted',
      matomo: 'granted',
      'matomo-ads': 'denied',
    });
    expect(resolve(OPT_OUT, stored('aaaa ', ''), true)).toMatchObject({ 'matomo-ads': 'denied' });
    expect(resolve(OPT_OUT, stored('bbbb ', ''), true)).toMatchObject({ 'matomo-ads': 'granted' });
  });

  test('an exempt service acts until it is refused; no other does, whatever its name begins with', () => {
    expect(resolve(EXEMPT)).toEqual({ own: 'granted', matomo: 'granted' });
    expect(resolve(EXEMPT, stored('', 'aaaa '))).toMatchObject({ matomo: 'denied' });
  });
});
