import { describe, expect, test } from 'vitest';

import { PROFILES, profiles } from './profiles.ts';

describe.each(PROFILES)('the profile %s', (id) => {
  const profile = profiles[id];

  test('names the rules that are checked for it, each once', () => {
    expect(new Set(profile.rules).size).toBe(profile.rules.length);
    for (const rule of profile.rules) expect(rule).toMatch(/^[LFDCU]\d\d$/u);
  });

  test('asks nobody again within six months (C03), and lets no consent live longer than thirteen (C04)', () => {
    // From 31 August to 28 February there are 181 days, from 1 March to 1 September 184.
    expect(profile.consentDays).toBeGreaterThanOrEqual(184);
    expect(profile.consentDays).toBeLessThanOrEqual(396);
  });

  test('rests on something, unless it demands nothing', () => {
    expect(profile.sources.length > 0).toBe(id !== 'none');
  });

  test('holds an opt-in to the equality of its answers', () => {
    if (profile.model === 'opt-in')
      expect(profile.rules).toEqual(
        expect.arrayContaining(['L01', 'F01', 'F02', 'F03', 'F04', 'F06']),
      );
  });
});

test('the states with a binding signal honour it, and show the link', () => {
  for (const id of PROFILES.filter((each) => each.startsWith('us-'))) {
    expect(profiles[id].rules).toEqual(expect.arrayContaining(['U01', 'U03', 'U04']));
    expect(profiles[id].linkLabel).toBe('Your Privacy Choices');
  }
  expect(profiles['us-ca'].rules).toContain('U02');
  expect(profiles['us-ca'].signalNotice).toBe('Opt-Out Request Honored');
});
