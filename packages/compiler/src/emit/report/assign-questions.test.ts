import { expect, test } from 'vitest';

import { assignQuestions } from './assign-questions.ts';

test('gives a question to the longest name in it', () => {
  const { byName, general } = assignQuestions(
    ['Is Google Ads used?', 'Is Google meant?', 'Who is responsible?'],
    ['Google', 'Google Ads'],
  );
  expect([...byName]).toEqual([
    ['Google Ads', ['Is Google Ads used?']],
    ['Google', ['Is Google meant?']],
  ]);
  expect(general).toEqual(['Who is responsible?']);
});

test('does not find a name inside a word', () => {
  const { general } = assignQuestions(['Which segments are meant?'], ['segment', '']);
  expect(general).toEqual(['Which segments are meant?']);
});
