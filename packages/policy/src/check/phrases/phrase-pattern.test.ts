import { expect, test } from 'vitest';

import { createCatalog } from '../../../test/create-catalog.ts';
import { readPolicy } from '../../index.ts';
import { labelPattern, phrasePattern } from './phrase-pattern.ts';

test('matches whole words, in every language at once', () => {
  const pattern = phrasePattern('agreementByUse');
  expect(pattern.test('by using our site you agree to cookies')).toBe(true);
  expect(pattern.test('en poursuivant votre navigation, vous acceptez')).toBe(true);
  expect(phrasePattern('browsers').test('ein browserspiel')).toBe(false);
  expect(phrasePattern('anonymousClaims').test('sont anonymisées')).toBe(false);
});

test('keeps no state unless it is asked to', () => {
  const pattern = phrasePattern('browsers');
  expect([pattern.test('browser'), pattern.test('browser')]).toEqual([true, true]);
  expect(phrasePattern('browsers', 'gu').global).toBe(true);
});

test('a label is whole', () => {
  expect(labelPattern('acceptLabels').test('tout accepter')).toBe(true);
  expect(labelPattern('acceptLabels').test('tout accepter ou refuser')).toBe(false);
});

/** Text made of what patterns begin with, so that each begins over and over and never ends. */
const TEASERS = [
  'by using by continuing to use your use ',
  'if you do not accept cookies if you refuse cookies ',
  'durch die weitere nutzung indem sie wenn sie ',
  'en poursuivant si vous refusez les cookies ',
  'al continuar si no acepta las cookies ',
  'the analytics statistics measurement audience ',
  'withdraw change revoke your consent ',
  'browser settings cookie cookies block turn off ',
];

test.each(TEASERS)('takes time linear in the length of the text: “%s”', (teaser) => {
  const catalog = createCatalog();
  const read = (length: number): number => {
    const source = teaser.repeat(Math.ceil(length / teaser.length));
    const start = performance.now();
    readPolicy(source, { catalog, format: 'text' });
    return performance.now() - start;
  };
  read(20_000);
  const short = read(50_000);
  // Twice the linear time, and room for a machine that does something else meanwhile.
  expect(read(200_000)).toBeLessThan(short * 8 + 500);
});
