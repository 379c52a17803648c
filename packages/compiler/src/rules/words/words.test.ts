import { describe, expect, test } from 'vitest';

import { locales } from '../../generated/browser-files.ts';
import { findEmotion } from './find-emotion.ts';
import { findWord, hasFairWords } from './find-word.ts';
import type { FairWordsKey } from './fair-words.ts';

/** For each list and language: words that are found, and words near them that are not. */
const CASES: readonly (readonly [FairWordsKey, string, string, string])[] = [
  ['vague', 'en', 'Got it!', 'Accept cookies'],
  ['vague', 'en', 'OK', 'Book'],
  ['vague', 'de', 'Alles klar', 'Alle akzeptieren'],
  ['vague', 'de', 'Weiter', 'Weitere ablehnen'],
  ['vague', 'fr', 'J’ai compris', 'Tout accepter'],
  ['vague', 'es', 'Entendido', 'Aceptar todo'],
  ['vague', 'it', 'Ho capito', 'Accetta tutto'],
  ['vague', 'nl', 'Begrepen', 'Alles accepteren'],
  ['emotive', 'en', 'Please accept', 'Accept'],
  ['emotive', 'en', 'Only 5 seconds left', 'Only 5 services'],
  ['emotive', 'de', 'Leider ablehnen', 'Ablehnen'],
  ['emotive', 'fr', 'Refuser, dommage', 'Refuser'],
  ['emotive', 'es', 'Mejor experiencia', 'Mejorar el sitio'],
  ['emotive', 'it', 'Purtroppo rifiuta', 'Rifiuta'],
  ['emotive', 'nl', 'Helaas weigeren', 'Weigeren'],
  ['guilt', 'en', 'No, I don’t want a good website', 'No, reject all'],
  ['guilt', 'en', 'Reject and get a worse experience', 'Reject and continue reading'],
  ['guilt', 'de', 'Nein, ich möchte keine Vorteile', 'Nein, alle ablehnen'],
  ['guilt', 'fr', 'Non merci, je préfère un site dégradé', 'Non, tout refuser'],
  ['guilt', 'es', 'No, gracias, no quiero ventajas', 'No, rechazar todo'],
  ['guilt', 'it', 'No, grazie, preferisco di no', 'No, rifiuta tutto'],
  ['guilt', 'nl', 'Nee, ik wil geen voordeel', 'Nee, alles weigeren'],
  ['doubleNegatives', 'en', 'Don’t reject cookies', 'Don’t allow cookies'],
  ['doubleNegatives', 'en', 'Disable blocking', 'Disable cookies'],
  ['doubleNegatives', 'de', 'Cookies nicht ablehnen', 'Cookies ablehnen'],
  ['doubleNegatives', 'fr', 'Ne pas refuser', 'Refuser'],
  ['doubleNegatives', 'es', 'No rechazar las cookies', 'Rechazar las cookies'],
  ['doubleNegatives', 'it', 'Non rifiutare', 'Rifiutare'],
  ['doubleNegatives', 'nl', 'Niet weigeren', 'Weigeren'],
  ['legitimateInterest', 'en', 'our legitimate interests', 'your interests'],
  ['legitimateInterest', 'de', 'aus berechtigtem Interesse', 'aus Interesse'],
  ['legitimateInterest', 'fr', 'notre intérêt légitime', 'votre intérêt'],
  ['legitimateInterest', 'es', 'nuestro interés legítimo', 'su interés'],
  ['legitimateInterest', 'it', 'legittimo interesse', 'interesse'],
  ['legitimateInterest', 'nl', 'gerechtvaardigd belang', 'belang'],
];

test.each(CASES)('%s in %s: “%s”, not “%s”', (...row) => {
  const [key, locale, found, near] = row;
  expect(findWord(found, locale, key)).toBeDefined();
  expect(findWord(near, locale, key)).toBeUndefined();
});

test('a region does not matter, a language without lists finds nothing', () => {
  expect(findWord('Leider', 'de-CH', 'emotive')).toBe('Leider');
  expect(hasFairWords('constructor')).toBe(false);
  expect(findWord('Please', 'tlh', 'emotive')).toBeUndefined();
});

test('reads a long text in linear time', () => {
  const text = 'no i do not i prefer a worse '.repeat(200);
  const start = performance.now();
  for (const key of ['guilt', 'doubleNegatives', 'vague'] as const) findWord(`${text}x`, 'en', key);
  expect(performance.now() - start).toBeLessThan(500);
});

describe.each(Object.entries(locales).filter(([locale]) => hasFairWords(locale)))(
  'the banner’s own words in %s',
  (locale, { banner, preferences, declaration }) => {
    test('keep the rules that a site’s words are held to', () => {
      const texts = Object.entries({ ...banner, ...preferences, ...declaration });
      expect(texts.length).toBeGreaterThan(50);
      for (const [key, text] of texts) {
        expect([key, findEmotion(text, locale)]).toEqual([key, undefined]);
        expect([key, findWord(text, locale, 'guilt')]).toEqual([key, undefined]);
      }
      for (const key of [
        'accept',
        'reject',
        'new.accept',
        'new.reject',
        'save',
        'once',
        'always',
      ]) {
        expect([key, findWord(banner[key] ?? '', locale, 'vague')]).toEqual([key, undefined]);
        expect(findWord(banner[key] ?? '', locale, 'doubleNegatives')).toBeUndefined();
      }
      for (const key of ['accept', 'new.accept'])
        expect(findWord(banner[key] ?? '', locale, 'accepting'), banner[key]).toBeDefined();
      for (const key of ['reject', 'new.reject'])
        expect(findWord(banner[key] ?? '', locale, 'refusing'), banner[key]).toBeDefined();
    });
  },
);
