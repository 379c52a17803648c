import { expect, test } from 'vitest';

import { nearestWord } from './nearest-word.ts';

const words = ['read', 'init', 'build', 'check', 'preview'];

test.each([
  ['biuld', 'build'],
  ['chek', 'check'],
  ['prev', 'preview'],
  ['raed', 'read'],
  ['deploy', undefined],
  ['', undefined],
])('%s is near %s', (word, nearest) => {
  expect(nearestWord(word, words)).toBe(nearest);
});
