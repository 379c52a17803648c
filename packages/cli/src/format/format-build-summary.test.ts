import type { Plan } from '@candor/model';
import { expect, test } from 'vitest';

import { formatBuildSummary } from './format-build-summary.ts';

const plan: Plan = {
  version: 1,
  site: { name: 'A', controller: 'A Ltd', contact: null, policyUrl: null },
  revision: 'abcd1234',
  policyHash: null,
  services: [],
  banner: {
    layout: 'bar',
    position: 'bottom',
    theme: { name: 'plain', scheme: 'auto', tokens: {} },
  },
  locales: ['en', 'de'],
  unlisted: 'allow',
  consentDays: 365,
  cookieDomain: null,
  regions: [{ in: [], profile: 'eu', model: 'opt-in', consentDays: 365, exempt: [] }],
  waivers: [],
};

const print = (folder: string, kept: readonly string[] = []): string =>
  formatBuildSummary(
    {
      folder,
      plan,
      kept,
      seconds: 0.4242,
      sizes: [
        { path: 'consent.js', raw: 8000, brotli: 2900 },
        { path: 'consent-guard.0a1b.js', raw: 20_000, brotli: 7400 },
        { path: 'consent-ui.0a1b.js', raw: 20_000, brotli: 7100 },
        { path: 'consent-preferences.0a1b.js', raw: 9000, brotli: 2000 },
        { path: 'consent-choice.0a1b.js', raw: 900, brotli: 500 },
        { path: 'consent-de.0a1b.js', raw: 2000, brotli: 900 },
        { path: 'manifest.json', raw: 12_345, brotli: null },
      ],
    },
    { color: false, width: 100 },
  );

test('holds consent.js, banner and preferences against a budget, each and together, and a further language; the rest has none', () => {
  expect(print('public/candor').split('\n').slice(0, 10)).toEqual([
    'public/candor                      raw   brotli',
    '  consent.js                    8.0 kB   2.9 kB  of 3.0 kB',
    '  consent-ui.0a1b.js           20.0 kB   7.1 kB  over the budget of 7.0 kB',
    '  consent-preferences.0a1b.js   9.0 kB   2.0 kB  of 3.0 kB',
    '  these three together                  12.0 kB  of 13.0 kB',
    '  consent-guard.0a1b.js        20.0 kB   7.4 kB',
    '  consent-choice.0a1b.js        0.9 kB   0.5 kB',
    '  consent-de.0a1b.js            2.0 kB   0.9 kB  of 1.0 kB',
    '',
    '  manifest.json                12.3 kB',
  ]);
});

test.each([
  ['public/candor', '/candor/consent.js'],
  ['candor', '/candor/consent.js'],
  ['./dist/assets/consent/', '/assets/consent/consent.js'],
  ['/srv/www/candor', '/candor/consent.js'],
  ['packages\\site\\public\\c', '/c/consent.js'],
])('guesses the address of %s', (folder, address) => {
  expect(print(folder)).toContain(`<script src="${address}"></script>`);
});

test('says how long it took and which files were kept', () => {
  expect(print('candor')).toContain('Built 0 services (revision abcd1234) in 0.42 s.');
  expect(print('candor')).not.toContain('Kept');
  expect(print('candor', ['logo.svg'])).toContain('Kept 1 of your own files there: logo.svg.');
});
