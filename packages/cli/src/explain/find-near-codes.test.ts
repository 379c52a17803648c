import { expect, test } from 'vitest';

import { findNearCodes } from './find-near-codes.ts';

const codes = ['no-implied-consent', 'no-vague-label', 'use-clear-label', 'no-preticked-consent'];

test.each([
  ['no-implyed-consent', 'no-implied-consent'],
  ['NO-VAGUE-LABEL', 'no-vague-label'],
  ['vague', 'no-vague-label'],
  ['use-vague-label', 'no-vague-label'],
])('%s is probably %s', (written, meant) => {
  expect(findNearCodes(written, codes)[0]).toBe(meant);
});

test('a word that several have finds them all', () => {
  expect([...findNearCodes('consent', codes)].toSorted()).toEqual([
    'no-implied-consent',
    'no-preticked-consent',
  ]);
});

test.each(['', 'zzz', 'xyzzy-plugh', 'x'.repeat(5000)])('%s is near nothing', (written) => {
  expect(findNearCodes(written, codes)).toEqual([]);
});
