import { expect, test } from 'vitest';

import { matchNames } from './match-names.ts';

test.each([
  ['_ga', true],
  ['_ga_ABC', true],
  ['_ga.x', false],
  ['x_ga', false],
  ['a.b', true],
  ['axb', false],
  ['a[1]', true],
  ['$x^', true],
  ['', false],
])('%j matches: %j', (name, expected) => {
  expect(matchNames('_ga _ga_* a.b a[1] $x^').test(name)).toBe(expected);
});

test('no pattern matches no name', () => {
  expect(matchNames('  ').test('_ga')).toBe(false);
  expect(matchNames('').test('')).toBe(false);
});
