import { expect, test } from 'vitest';

import { parsePolicy } from '../parse/parse-policy.ts';
import { MAX_SENTENCE_LENGTH } from '../parse/split-sentences.ts';
import { matchesIn } from './matches-in.ts';
import { markWordPattern } from './word-starts.ts';

const compile = (words: string): RegExp =>
  markWordPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu'));

/** The matches in every sentence of a text, by both ways. */
const compare = (source: string, pattern: RegExp): { found: string[]; expected: string[] } => {
  const document = parsePolicy(source, 'text');
  const all = new RegExp(pattern.source, 'giu');
  const [found, expected]: [string[], string[]] = [[], []];
  document.sentences.forEach(({ start, end }, index) => {
    const text = document.text.slice(start, end);
    for (const match of matchesIn(document, { index, text }, pattern))
      found.push(`${index} ${match.index} ${match[0]}`);
    for (const match of text.matchAll(all)) expected.push(`${index} ${match.index} ${match[0]}`);
  });
  return { found, expected };
};

test.each([
  ['each match in each sentence', 'We use A. They use B, and we Use C.', 'we use|use'],
  ['matches that do not overlap', 'We use use cases of use.', 'use(?: use)?'],
  ['no part of a word', 'Reuse and used: we use, use5, use_it.', 'use'],
  ['a pattern that can begin anywhere', 'Kept 12 years, or 3 years.', '\\d{1,2} years'],
])('finds %s as matchAll does', (_, source, words) => {
  const { found, expected } = compare(source, compile(words));
  expect(found).toEqual(expected);
  expect(found.length).toBeGreaterThan(0);
});

test('finds what opens the rest of a sentence that was cut inside a word', () => {
  const source = `${'x'.repeat(MAX_SENTENCE_LENGTH)}use this, and use that`;
  const { found, expected } = compare(source, compile('use'));
  expect(found).toEqual(expected);
  expect(found).toHaveLength(2);
});
