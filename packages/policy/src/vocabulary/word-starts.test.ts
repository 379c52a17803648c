import { expect, test } from 'vitest';

import { markWordPattern, wordStarts } from './word-starts.ts';

const startsOf = (source: string): readonly string[] | null => {
  const starts = wordStarts(markWordPattern(new RegExp(source, 'iu')));
  return starts === null ? null : [...starts];
};

test.each([
  ['we use', ['we']],
  ['cookies?', ['cook']],
  ['ads?', ['ads', 'ad']],
  ['(?:the )?(?:web)?site', ['the', 'webs', 'site']],
  ["(?:do|does)(?: not|n't)", ['do', 'does', 'don']],
  ['(?<![\\p{L}\\p{N}])(?:a|b c)(?![\\p{L}\\p{N}])', ['a', 'b']],
  ['analys[\\p{L}\\p{N}_]{0,40}', ['anal']],
  ['e\\.g\\.', ['e']],
  ['ist(?: [\\p{L},-]+){0,4}? anonym', ['ist']],
  ['(?:block|refus)\\p{L}*', ['bloc', 'refu']],
  ['\\bssl\\b(?! ?(?:or|and) tls)', ['ssl']],
  ['(?!)', []],
])('%s begins with %j', (source, expected) => {
  expect(startsOf(source)?.toSorted()).toEqual(expected.toSorted());
});

test.each([['an[\\p{L}\\p{N}_]{0,40}'], ['(\\d{1,4}) years'], ['"quoted"'], ['(?:a )?[bc]{1,2}']])(
  '%s can begin with anything',
  (source) => {
    expect(startsOf(source)).toBeNull();
  },
);

test('a pattern of no lexicon is looked for everywhere', () => {
  expect(wordStarts(/we use/u)).toBeNull();
});
