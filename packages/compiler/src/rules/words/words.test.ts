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
  ['vague', 'pl', 'Rozumiem', 'Zaakceptuj wszystkie'],
  ['vague', 'pt', 'Entendi', 'Aceitar tudo'],
  ['vague', 'pt-BR', 'Ok, entendi', 'Aceitar todos'],
  ['detours', 'en', 'More information', 'Reject all'],
  ['detours', 'de', 'Einstellungen', 'Alle ablehnen'],
  ['detours', 'fr', 'En savoir plus', 'Tout refuser'],
  ['detours', 'es', 'Configurar', 'Rechazar todo'],
  ['detours', 'it', 'Scopri di più', 'Rifiuta tutto'],
  ['detours', 'nl', 'Instellingen', 'Alles weigeren'],
  ['detours', 'pl', 'Więcej informacji', 'Odrzuć wszystkie'],
  ['detours', 'pt', 'Saber mais', 'Rejeitar tudo'],
  ['detours', 'pt-BR', 'Gerenciar cookies', 'Recusar todos'],
  ['emotive', 'en', 'Please accept', 'Accept'],
  ['emotive', 'en', 'Only 5 seconds left', 'Only 5 services'],
  ['emotive', 'de', 'Leider ablehnen', 'Ablehnen'],
  ['emotive', 'fr', 'Refuser, dommage', 'Refuser'],
  ['emotive', 'es', 'Mejor experiencia', 'Mejorar el sitio'],
  ['emotive', 'it', 'Purtroppo rifiuta', 'Rifiuta'],
  ['emotive', 'nl', 'Helaas weigeren', 'Weigeren'],
  ['emotive', 'pl', 'Niestety odrzuć', 'Odrzuć'],
  ['emotive', 'pt', 'Rejeitar, que pena', 'Rejeitar'],
  ['emotive', 'pt-BR', 'Só faltam 5 segundos', 'Só 5 serviços'],
  ['guilt', 'en', 'No, I don’t want a good website', 'No, reject all'],
  ['guilt', 'en', 'Reject and get a worse experience', 'Reject and continue reading'],
  ['guilt', 'de', 'Nein, ich möchte keine Vorteile', 'Nein, alle ablehnen'],
  ['guilt', 'fr', 'Non merci, je préfère un site dégradé', 'Non, tout refuser'],
  ['guilt', 'es', 'No, gracias, no quiero ventajas', 'No, rechazar todo'],
  ['guilt', 'it', 'No, grazie, preferisco di no', 'No, rifiuta tutto'],
  ['guilt', 'nl', 'Nee, ik wil geen voordeel', 'Nee, alles weigeren'],
  ['guilt', 'pl', 'Nie, dziękuję, wolę gorszą stronę', 'Nie, odrzuć wszystkie'],
  ['guilt', 'pt', 'Não, obrigado, não quero vantagens', 'Não, rejeitar tudo'],
  ['guilt', 'pt-BR', 'Recusar e ter uma experiência limitada', 'Recusar e continuar lendo'],
  ['doubleNegatives', 'en', 'Don’t reject cookies', 'Don’t allow cookies'],
  ['doubleNegatives', 'en', 'Disable blocking', 'Disable cookies'],
  ['doubleNegatives', 'de', 'Cookies nicht ablehnen', 'Cookies ablehnen'],
  ['doubleNegatives', 'fr', 'Ne pas refuser', 'Refuser'],
  ['doubleNegatives', 'es', 'No rechazar las cookies', 'Rechazar las cookies'],
  ['doubleNegatives', 'it', 'Non rifiutare', 'Rifiutare'],
  ['doubleNegatives', 'nl', 'Niet weigeren', 'Weigeren'],
  ['doubleNegatives', 'pl', 'Nie odrzucaj plików cookie', 'Odrzuć pliki cookie'],
  ['doubleNegatives', 'pt', 'Não rejeitar os cookies', 'Rejeitar os cookies'],
  ['doubleNegatives', 'pt', 'Desativar o bloqueio', 'Desativar os cookies'],
  ['doubleNegatives', 'pt-BR', 'Não quero recusar', 'Não aceitar'],
  ['legitimateInterest', 'en', 'our legitimate interests', 'your interests'],
  ['legitimateInterest', 'de', 'aus berechtigtem Interesse', 'aus Interesse'],
  ['legitimateInterest', 'fr', 'notre intérêt légitime', 'votre intérêt'],
  ['legitimateInterest', 'es', 'nuestro interés legítimo', 'su interés'],
  ['legitimateInterest', 'it', 'legittimo interesse', 'interesse'],
  ['legitimateInterest', 'nl', 'gerechtvaardigd belang', 'belang'],
  ['legitimateInterest', 'pl', 'prawnie uzasadniony interes', 'interes'],
  ['legitimateInterest', 'pt', 'os nossos interesses legítimos', 'os seus interesses'],
  ['accepting', 'pl', 'Zgadzam się', 'Odrzuć'],
  ['accepting', 'pt', 'Concordo', 'Rejeitar'],
  ['refusing', 'pl', 'Kontynuuj bez akceptacji', 'Kontynuuj'],
  ['refusing', 'pl', 'Tylko niezbędne', 'Niezbędne'],
  ['refusing', 'pt', 'Continuar sem aceitar', 'Continuar'],
  ['refusing', 'pt-BR', 'Apenas os necessários', 'Necessários'],
  ['withoutConsent', 'pl', 'Dalej bez zgody', 'Dalej'],
  [
    'withoutConsent',
    'pt',
    'Prosseguir sem o seu consentimento',
    'Prosseguir com o seu consentimento',
  ],
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
        const label = banner[key] ?? preferences[key] ?? '';
        expect(label).not.toBe('');
        expect([label, findWord(label, locale, 'vague')]).toEqual([label, undefined]);
        expect([label, findWord(label, locale, 'doubleNegatives')]).toEqual([label, undefined]);
      }
      for (const key of ['accept', 'new.accept'])
        expect(findWord(banner[key] ?? '', locale, 'accepting'), banner[key]).toBeDefined();
      for (const key of ['reject', 'new.reject'])
        expect(findWord(banner[key] ?? '', locale, 'refusing'), banner[key]).toBeDefined();
    });
  },
);
