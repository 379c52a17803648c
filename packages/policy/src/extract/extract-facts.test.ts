import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

const catalog = createCatalog();
const read = (source: string, format: 'text' | 'markdown' = 'text') =>
  readPolicy(source, { catalog, format }).disclosures;

describe('dates', () => {
  test.each([
    ['Last updated: 5 May 2021', { lastUpdated: '2021-05-05', effectiveDate: null }],
    [
      'Effective date: July 10, 2025\n\nLast Updated: July 11, 2025',
      { lastUpdated: '2025-07-11', effectiveDate: '2025-07-10' },
    ],
    [
      '# Privacy\n\nApril 27<sup>th</sup> 2018\n\nWe care.',
      { lastUpdated: '2018-04-27', effectiveDate: null },
    ],
    [
      'Valid from 7th of May 2020, updated July 13th, 2026.',
      { lastUpdated: '2026-07-13', effectiveDate: '2020-05-07' },
    ],
    [
      'Diese Datenschutzerklärung gilt für unsere Website und alle Dienste.\n\nStand: 3. März 2022',
      { lastUpdated: '2022-03-03', effectiveDate: null },
    ],
    [
      'Cette politique décrit les cookies de notre site internet.\n\nDernière mise à jour : 2 avril 2026',
      { lastUpdated: '2026-04-02', effectiveDate: null },
    ],
    ['Last updated: August 2026', { lastUpdated: '2026-08-01', effectiveDate: null }],
    ['The law of 25 May 2018 applies.', { lastUpdated: null, effectiveDate: null }],
  ])('%s', (source, expected) => {
    expect(read(source, source.startsWith('#') ? 'markdown' : 'text')).toMatchObject(expected);
  });
});

test('prefers the address for privacy to the one for marketing, and finds the officer', () => {
  const source =
    'Write to marketing@example.org to unsubscribe.\n\nAda Byron is our Data Protection Officer (dpo@example.org).\n\nQuestions about this policy: hello@example.org';
  expect(read(source).contact).toEqual({
    email: 'dpo@example.org',
    dpo: 'Ada Byron <dpo@example.org>',
  });
});

test.each([
  ['Our services are not directed to individuals under 16.', 16],
  ['We do not knowingly collect data of children under the age of 13.', 13],
  ['You must be at least 18 years old.', 18],
  ['We were founded 15 years ago.', null],
])('age: %s', (source, minAge) => {
  expect(read(source).minAge).toBe(minAge);
});

describe('stance', () => {
  test.each([
    ['We collect your name.', 'not-stated'],
    ['We use cookies to improve our website.', 'uses'],
    ['We do not use cookies on this website.', 'none'],
    [
      'We do not use cookies. A first-party cookie is stored to keep you logged in.',
      'essential-only',
    ],
    ['This website uses only technically necessary cookies.', 'essential-only'],
    [
      "Do we use cookies?\n\nUsually we don't. They may be used sometimes to remember your language.",
      'usually-none',
    ],
    ['We collect no cookies for tracking purposes. We use Google Analytics with cookies.', 'uses'],
  ])('%s', (source, stance) => {
    expect(read(source).cookieStance).toBe(stance);
  });
});

describe('retention', () => {
  test.each([
    ['We keep log files for 90 days.', ['P90D']],
    ['Contact data is deleted after not more than twelve (12) months.', ['P12M']],
    ['Retention\n\n• Financial records: 7 years as required by law', ['P7Y']],
    ['Data from forms is deleted on an annual basis.', ['P12M']],
    ['It is retained as long as we have your consent.', ['until-withdrawal']],
    ['We respond to requests within 30 days.', []],
    ['Our company is 20 years old.', []],
  ])('%s', (source, expected) => {
    expect(read(source).retention.map(({ duration }) => duration)).toEqual(expected);
  });
});

describe('negations', () => {
  test.each([
    ['We do not sell your personal data.', 'sell-data'],
    ['We do not make automated decisions.', 'automated-decisions'],
    ['We do not collect:\n\n  • Cookies for tracking purposes', 'tracking-cookies'],
    ['We do not collect:\n\n  • Browsing behaviour or website analytics', 'analytics'],
    ["Quiet Count doesn't use cookies.", 'service:quiet-count cookies'],
    ['We do not use third-party tools such as Google Analytics.', 'analytics'],
    ['We do not share data with third parties for their marketing.', 'third-party-marketing'],
  ])('%s', (source, target) => {
    expect(read(source).negations.map((negation) => negation.target)).toContain(target);
  });

  test('a question or an instruction denies nothing', () => {
    expect(
      read('If you do not want cookies, change your settings. Is this not clear?').negations,
    ).toEqual([]);
  });
});

test('reads rights and legal bases', () => {
  const source =
    'Your rights\n\nYou have the right of access and the right to erasure. You may lodge a complaint.\n\nThe legal basis for our newsletter is your consent.';
  const { rights, legalBasis } = read(source);
  expect(rights).toEqual(['access', 'erasure', 'complaint']);
  expect(legalBasis).toMatchObject([{ basis: 'consent' }]);
});

test('reads own cookies by what they are for', () => {
  const source =
    'Essential cookies:\n\n  • Session management cookies for website functionality\n  • Load balancing cookies for performance';
  expect(
    read(source).firstPartyCookies.map(({ purpose, category }) => [purpose, category]),
  ).toEqual([
    ['session management', 'necessary'],
    ['load balancing', 'necessary'],
  ]);
});
