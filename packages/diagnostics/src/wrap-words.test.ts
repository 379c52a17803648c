import { expect, test } from 'vitest';

import { wrapWords } from './wrap-words.ts';

test.each([
  ['', 10, []],
  ['one two three', 7, ['one two', 'three']],
  ['see https://example.com/long/path now', 10, ['see', 'https://example.com/long/path', 'now']],
  ['当社 は', 5, ['当社', 'は']],
  ['  a \n b ', 9, ['a b']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrapWords(text, width)).toEqual(lines);
});
