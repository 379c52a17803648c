import { catalog } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

type Filed = readonly [id: string, under: string | null];

/** The services of a paragraph and the category of the title they stand under, by the catalogue of the product. */
function readParagraph(paragraph: string) {
  const { disclosures, diagnostics, setAside } = readPolicy(`## Cookies\n\n${paragraph}\n`, {
    catalog,
    format: 'markdown',
  });
  return {
    services: disclosures.services.map(({ id, sectionCategory }): Filed => [id, sectionCategory]),
    misfiled: diagnostics.filter(({ code }) => code === 'no-misfiled-service'),
    setAside: setAside.map(({ name }) => name),
  };
}

describe('a short sentence titles nothing', () => {
  test.each([
    ['en', 'We use cookies for analytics. We embed videos from YouTube.'],
    ['de', 'Wir nutzen Cookies zur Analyse. Wir binden Videos von YouTube ein.'],
    ['fr', 'Nous utilisons des cookies de statistiques. Nous intégrons des vidéos de YouTube.'],
    ['es', 'Usamos cookies para estadísticas. Insertamos vídeos de YouTube.'],
  ])('about cookies: %s', (_language, paragraph) => {
    expect(readParagraph(paragraph)).toEqual({
      services: [['youtube', null]],
      misfiled: [],
      setAside: [],
    });
  });

  test.each([
    [
      'en',
      'We use the Meta Pixel for advertising. We embed a chat from Intercom and videos from YouTube.',
    ],
    [
      'de',
      'Wir nutzen das Meta Pixel für Werbung. Wir binden einen Chat von Intercom und Videos von YouTube ein.',
    ],
    [
      'fr',
      'Nous utilisons le Meta Pixel pour la publicité. Nous intégrons un chat de Intercom et des vidéos de YouTube.',
    ],
    [
      'es',
      'Usamos el Meta Pixel para la publicidad. Integramos un chat de Intercom y vídeos de YouTube.',
    ],
  ])('about a service and two others: %s', (_language, paragraph) => {
    expect(readParagraph(paragraph)).toEqual({
      services: [
        ['meta-pixel', null],
        ['intercom', null],
        ['youtube', null],
      ],
      misfiled: [],
      setAside: [],
    });
  });

  test.each([
    [
      'en',
      'We use Google Analytics to count visits.\nWe use Meta Pixel to measure our advertising.',
    ],
    [
      'en, without full stops',
      'We use Google Analytics to count visits\n\nWe use Meta Pixel to measure our advertising',
    ],
    [
      'de',
      'Wir nutzen Google Analytics zur Zählung der Besuche.\nWir nutzen Meta Pixel zur Messung unserer Werbung.',
    ],
    [
      'fr',
      'Nous utilisons Google Analytics pour compter les visites.\nNous utilisons Meta Pixel pour mesurer notre publicité.',
    ],
    [
      'es',
      'Usamos Google Analytics para contar las visitas.\nUsamos Meta Pixel para medir nuestra publicidad.',
    ],
  ])('line by line: %s', (_language, paragraph) => {
    expect(readParagraph(paragraph)).toEqual({
      services: [
        ['google-analytics', null],
        ['meta-pixel', null],
      ],
      misfiled: [],
      setAside: [],
    });
  });
});

/** The category that `LeadSpy` is filed under. */
function filed(source: string): string | null | undefined {
  const { services } = readPolicy(source, {
    catalog: createCatalog(),
    format: 'markdown',
  }).disclosures;
  return services.find(({ id }) => id === 'lead-spy')?.sectionCategory;
}

describe('what files a service', () => {
  test.each([
    ['Analytics cookies. We use LeadSpy on our website.'],
    ['Analytics: We use HeatLens on our website. We use LeadSpy, too.'],
    ['**Analytics.** We use LeadSpy on our website.'],
    ['- Website analytics\n\nLeadSpy, HeatLens'],
    ['We use the following for analytics: HeatLens and LeadSpy.'],
    ['We use the following for analytics: HeatLens. LeadSpy. Countly.'],
    ['HeatLens analytics. We use it with LeadSpy on our website.'],
    ['Statistik-Cookies. Wir verwenden LeadSpy auf unserer Website.'],
    ['Statistik: Wir verwenden HeatLens auf unserer Website. Wir verwenden auch LeadSpy.'],
    ["Mesure d'audience. Nous utilisons LeadSpy sur notre site web."],
    ["Mesure d'audience : nous utilisons HeatLens. Nous utilisons aussi LeadSpy."],
    ['Cookies de análisis. Utilizamos LeadSpy en nuestro sitio web.'],
    ['Estadísticas: utilizamos HeatLens. También utilizamos LeadSpy en nuestro sitio web.'],
    ['Analytics cookies – these help us to improve. We use LeadSpy on our website.'],
    ['Analytics cookies — we use LeadSpy on our website.'],
    ['Analytics - HeatLens and LeadSpy'],
    ['**Analytics** — we use HeatLens. We use LeadSpy, too.'],
    ['- **Analytics** – we use LeadSpy on our website.'],
    ['Statistik-Cookies – wir verwenden LeadSpy auf unserer Website.'],
    ["Mesure d'audience – nous utilisons LeadSpy sur notre site web."],
    ['Cookies de análisis – utilizamos LeadSpy en nuestro sitio web.'],
  ])('%s', (source) => {
    expect(filed(source)).toBe('analytics');
  });

  test.each([
    ['HeatLens logs clicks for statistics. We use LeadSpy on our website.'],
    ['Analytics cookies stay for a year. We use LeadSpy on our website.'],
    ['We use HeatLens for analytics: it counts visits. We use LeadSpy on our website.'],
    ['HeatLens zählt Besuche für die Statistik. Wir verwenden LeadSpy auf unserer Website.'],
    ["HeatLens sert à la mesure d'audience. Nous utilisons LeadSpy sur notre site web."],
    ['HeatLens sirve para el análisis. Utilizamos LeadSpy en nuestro sitio web.'],
    ['We count visits for analytics – with HeatLens. We use LeadSpy on our website.'],
    ['Our analytics – if you agree – count visits. We use LeadSpy on our website.'],
    ['Analytics partners – HeatLens, Countly -, too. We use LeadSpy on our website.'],
    ['HeatLens logs clicks for statistics – and nothing else. We use LeadSpy on our website.'],
    ['Many of the numbers for our analytics – a few a day. We use LeadSpy on our website.'],
    ['HeatLens wertet die Statistik aus – täglich. Wir verwenden LeadSpy auf unserer Website.'],
  ])('not: %s', (source) => {
    expect(filed(source)).toBeNull();
  });
});

test('the title of a page written in HTML may end in a dash', () => {
  const { services } = readPolicy(
    '<h2>Cookies</h2><p><strong>Analytics</strong> &mdash; we use LeadSpy on our website.</p>',
    { catalog: createCatalog(), format: 'html' },
  ).disclosures;
  expect(services.map(({ id, sectionCategory }) => [id, sectionCategory])).toEqual([
    ['lead-spy', 'analytics'],
  ]);
});

test('a name of several products is told by its own sentence, not by the one before', () => {
  const { services } = readPolicy(
    'We use cookies for advertising. Our website contains social media buttons of Brandbook.',
    { catalog: createCatalog(), format: 'text' },
  ).disclosures;
  expect(services.map(({ id }) => id)).toEqual(['brand-buttons']);
});

test('what a title denies is denied to the end of the list', () => {
  const { disclosures, setAside } = readPolicy('What we do not use. HeatLens. LeadSpy. Countly.', {
    catalog: createCatalog(),
    format: 'text',
  });
  expect(disclosures.services).toEqual([]);
  expect(setAside.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'HeatLens negated',
    'LeadSpy negated',
    'Countly negated',
  ]);
});
