import { expect, test } from 'vitest';

import { consentDaysOf } from './consent-days-of.ts';
import { PROFILES } from './profiles.ts';

/** From 31 August to 28 February there are 181 days, from 1 March to 1 September 184. */
const SHORTEST_SIX_MONTHS_KEPT = 184;
const THIRTEEN_MONTHS = 396;

test.each(PROFILES)('%s: no refusal is asked about again within six months (C03)', (profile) => {
  expect(consentDaysOf(profile)).toBeGreaterThanOrEqual(SHORTEST_SIX_MONTHS_KEPT);
});

test.each(PROFILES)('%s: no consent lasts longer than thirteen months (C04)', (profile) => {
  expect(consentDaysOf(profile)).toBeLessThanOrEqual(THIRTEEN_MONTHS);
});

test('the strict profile asks again after six months, as the French authority holds to be good practice', () => {
  expect(consentDaysOf('eu-strict')).toBe(184);
});
