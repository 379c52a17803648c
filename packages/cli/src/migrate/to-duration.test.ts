import { expect, test } from 'vitest';

import { toDuration } from './to-duration.ts';

test.each([
  ['2 years', 'P2Y'],
  ['13 Monate', 'P13M'],
  ['1 day', 'P1D'],
  ['30 minutes', 'PT30M'],
  ['90 Tage.', 'P90D'],
  ['Session', 'session'],
  ['session cookie', 'session'],
  ['0 days', undefined],
  ['a while', undefined],
  ['2 years or more', undefined],
  ['', undefined],
])('%j lives %s', (words, duration) => {
  expect(toDuration(words)).toBe(duration);
});
