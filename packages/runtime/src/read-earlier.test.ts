import { assert, json, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readEarlier } from './read-earlier.ts';

const V3 = {
  categories: ['necessary', 'analytics'],
  revision: 2,
  data: null,
  consentTimestamp: '2026-01-02T03:04:05.000Z',
  consentId: 'x',
  services: { necessary: [], analytics: ['ga'], ads: [] },
  languageCode: 'en',
  lastConsentTimestamp: '2026-03-02T03:04:05.000Z',
  expirationTime: 1_790_000_000_000,
};
const FIRST = Date.parse(V3.consentTimestamp) / 1000;

describe('readEarlier', () => {
  test.each([
    ['as it is', JSON.stringify(V3)],
    ['escaped', encodeURIComponent(JSON.stringify(V3))],
  ])('reads lists of what was accepted, %s', (_, text) => {
    const earlier = readEarlier(text);
    expect(earlier).toMatchObject({ decidedAt: FIRST, revision: 2, expiresAt: 1_790_000_000 });
    const names = ['analytics', 'ads', 'analytics/ga', 'analytics/hotjar', 'ads/x', 'social/y'];
    expect(names.map((name) => earlier?.answerOf(name))).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test('reads the two older forms', () => {
    const two = { categories: ['analytics'], level: ['analytics'], consent_date: '2025-01-01' };
    expect(readEarlier(JSON.stringify(two))?.decidedAt).toBe(Date.parse('2025-01-01') / 1000);
    const first = readEarlier('{"level":["necessary"]}');
    expect([first?.decidedAt, first?.answerOf('analytics')]).toEqual([undefined, false]);
  });

  test('does not know which service of an accepted category was meant when none is listed', () => {
    expect(readEarlier('{"categories":["ads"]}')?.answerOf('ads/pixel')).toBeUndefined();
    expect(readEarlier('{"categories":[]}')?.answerOf('ads/pixel')).toBe(false);
  });

  test('reads answers by name', () => {
    const earlier = readEarlier(encodeURIComponent('{"ga":true,"hotjar":false}'));
    expect(['ga', 'hotjar', 'toString', 'new'].map((name) => earlier?.answerOf(name))).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
    expect(earlier?.decidedAt).toBeUndefined();
  });

  test('marks a date that cannot be read', () => {
    expect(readEarlier('{"categories":[],"consentTimestamp":"soon"}')?.decidedAt).toBeNaN();
    expect(readEarlier('{"categories":[],"consentTimestamp":{}}')?.decidedAt).toBeNaN();
  });

  test.each([
    [''],
    ['{'],
    ['%E0%A4%A'],
    ['null'],
    ['true'],
    ['[]'],
    ['["ga"]'],
    ['{}'],
    ['{"ga":"yes"}'],
    ['{"ga":true,"theme":"dark"}'],
    ['{"categories":"analytics"}'],
  ])('reads nothing in %j', (text) => {
    expect(readEarlier(text)).toBeUndefined();
  });

  test('never throws, and answers with nothing but yes, no and nothing', () => {
    assert(
      property(oneof(string(), json()), string(), (text, name) => {
        expect([true, false, undefined]).toContain(readEarlier(text)?.answerOf(name));
      }),
    );
  });
});
