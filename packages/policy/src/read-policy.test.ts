import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createCatalog } from '../test/create-catalog.ts';
import { readPolicy } from './index.ts';

const catalog = createCatalog();
const agency = readFileSync(new URL('../test/io/agency.txt', import.meta.url), 'utf8');

describe('a whole policy', () => {
  const { disclosures } = readPolicy(agency, { catalog, format: 'text' });

  test('says who, when and in which language', () => {
    expect(disclosures).toMatchObject({
      title: 'Privacy Notice',
      company: 'Northwind Studio GmbH',
      controller: 'Northwind Studio GmbH',
      language: 'en',
      lastUpdated: '2024-03-03',
      effectiveDate: null,
      cookieStance: 'uses',
    });
  });

  test('lists each service once, on-site or back-office', () => {
    const kinds = disclosures.services.map(({ id, kind, category }) => [id, kind, category]);
    expect(kinds).toEqual([
      ['heat-lens', 'site-tracker', 'analytics'],
      ['lead-spy', 'site-tracker', 'marketing'],
      ['quiet-count', 'site-tracker', 'analytics'],
      ['share-bar', 'embed', 'social'],
      ['mail-monkey', 'back-office', null],
      ['meetly', 'back-office', null],
      ['tallyhoo', 'site-tracker', 'analytics'],
    ]);
  });

  test('reads vendor, region, opt-out and cookielessness from the words beside', () => {
    const byId = new Map(disclosures.services.map((service) => [service.id, service]));
    expect(byId.get('heat-lens')).toMatchObject({
      provider: 'HeatLens Oy',
      sectionCategory: 'analytics',
    });
    expect(byId.get('lead-spy')).toMatchObject({
      provider: 'Spyglass Data, LLC',
      region: 'US',
      optOut: true,
    });
    expect(byId.get('quiet-count')).toMatchObject({ cookieless: true });
    expect(byId.get('tallyhoo')).toMatchObject({ known: false, provider: 'Tallyhoo, Inc.' });
  });

  test('quotes the source with offsets and lines', () => {
    const [quote] = disclosures.services[0]?.evidence ?? [];
    expect(quote?.quote).toBe('HeatLens (HeatLens Oy) records how visitors move on our pages.');
    expect(quote?.line).toBe(10);
    expect(agency.slice(quote?.start, quote?.end)).toBe(quote?.quote);
  });
});

test('reads an empty text and a text without any sense', () => {
  for (const source of ['', ' \n\t', '<<<>>>', '|||\n|-|', '\u{0}\u{ffff}']) {
    for (const format of ['text', 'markdown', 'html'] as const) {
      expect(readPolicy(source, { catalog, format }).disclosures.services).toEqual([]);
    }
  }
});

const pieces = [
  'We use Google Analytics',
  'HeatLens (HeatLens Oy)',
  '# Cookies',
  '| Cookie | Duration |',
  '| --- | --- |',
  '| `_hl_id` | 1 year |',
  '<p>',
  '</p>',
  '<li>',
  '<table><tr><th>Cookie</th><th>Duration</th></tr>',
  '&nbsp;',
  '&eacute;',
  '\u{2019}',
  '\u{ad}',
  '\r\n',
  '\n\n',
  '**',
  '_',
  '[a](b)',
  'we do not use cookies.',
  'You agree by using the site.',
  'İ',
  '😀',
  'provided by X Inc.',
  '2 years',
  '• ',
  '1. ',
];

test('quotes are exact substrings of any source', () => {
  const source = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(' '));
  const format = fc.constantFrom('text' as const, 'markdown' as const, 'html' as const);
  fc.assert(
    fc.property(source, format, (text, written) => {
      const { disclosures, diagnostics } = readPolicy(text, { catalog, format: written });
      const { services, cookies, firstPartyCookies, retention, legalBasis, negations } =
        disclosures;
      const facts = [
        ...services,
        ...cookies,
        ...firstPartyCookies,
        ...retention,
        ...legalBasis,
        ...negations,
      ];
      for (const { quote, start, end, line } of facts.flatMap(({ evidence }) => evidence)) {
        expect(text.slice(start, end)).toBe(quote);
        expect(line).toBe(text.slice(0, start).split('\n').length);
      }
      for (const { span } of diagnostics) {
        if (span !== null) expect(span.start <= span.end && span.end <= text.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

describe('speed', { timeout: 90_000 }, () => {
  /** Milliseconds of processor time, the least of several runs: the clock on the wall counts what else the machine does. */
  const timeOf = (source: string, format: 'text' | 'markdown' | 'html'): number => {
    const times = Array.from({ length: 4 }, () => {
      const start = process.cpuUsage();
      readPolicy(source, { catalog, format });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  const grow = (piece: string, length: number): string =>
    piece.repeat(Math.ceil(length / piece.length));

  test.each(['text', 'markdown', 'html'] as const)(
    'four times the %s takes about four times the time',
    (format) => {
      const piece =
        format === 'html'
          ? `<h2>Cookies</h2><p>${agency.replaceAll('\n', '</p><p>')}</p>`
          : `${agency}\n\n`;
      timeOf(grow(piece, 150_000), format);
      const once = timeOf(grow(piece, 400_000), format);
      const twice = timeOf(grow(piece, 800_000), format);
      expect(twice / once).toBeLessThan(2.6);
    },
  );

  test.each([
    ['one letter', 'a'],
    ['digits', '1'],
    ['brackets', '('],
    ['link openings', '['],
    ['emphasis', '*a_ '],
    ['dots', '. '],
    ['names', 'Google Analytics '],
    ['a list of names', 'HeatLens, '],
    ['denials', 'we do not use '],
    ['agreement', 'by using the site '],
    ['capitals', 'Aa Bb '],
    ['bullets', '- a\n'],
    ['headings', '# a\n'],
    ['rows', '| a |\n'],
    ['cookies', 'cookie '],
    ['vendors', 'is provided by '],
    ['at signs', 'a@'],
    ['durations', '2 years '],
    ['opened tags', '<b>'],
  ])('reads a megabyte of %s within seconds', (_name, piece) => {
    const source = grow(piece, 1_000_000);
    for (const format of ['text', 'markdown'] as const) {
      const start = performance.now();
      readPolicy(source, { catalog, format });
      expect(performance.now() - start).toBeLessThan(8000);
    }
  });
});
