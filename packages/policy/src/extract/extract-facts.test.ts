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
    ['Last updated: 2026-02-28', { lastUpdated: '2026-02-28', effectiveDate: null }],
    ['Last updated: 3/4/2025', { lastUpdated: '2025-03-04', effectiveDate: null }],
    [
      'Diese Datenschutzerklärung gilt für unsere Website und alle Dienste.\n\nStand: Mai 2024',
      { lastUpdated: '2024-05-01', effectiveDate: null },
    ],
    [
      'Diese Datenschutzerklärung gilt für unsere Website.\n\nGültig ab 03.04.2025',
      { lastUpdated: null, effectiveDate: '2025-04-03' },
    ],
    [
      'Esta política describe las cookies de nuestro sitio web.\n\nÚltima actualización: 20 de febrero de 2025. En vigor desde el 1 de marzo de 2025.',
      { lastUpdated: '2025-02-20', effectiveDate: '2025-03-01' },
    ],
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
  expect(
    read('Our Data Protection Officer (DPO) is Ada Byron. Write to dpo@example.org.').contact.dpo,
  ).toBe('Ada Byron <dpo@example.org>');
});

test.each([
  ['Our services are not directed to individuals under 16.', 16],
  ['We do not knowingly collect data of children under the age of 13.', 13],
  ['You must be at least 18 years old.', 18],
  ['Our services are not meant for people under 16.', 16],
  ['We knowingly ask nothing of anyone under 16.', 16],
  ['No account is opened for persons below the age of 18.', 18],
  ['We were founded 15 years ago.', null],
  ['Users who cancel in less than 14 days get their money back.', null],
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
    ['We sell none of the information you give us.', 'sell-data'],
    ['We share nothing of this with third parties.', 'third-party-transfer'],
    ['This site sets no cookies.', 'cookies'],
    ['None of the following is gathered by us:\n\n  • Website analytics', 'analytics'],
    [
      'What we do NOT collect\n\nThe list is short:\n\n  • tracking cookies of any sort',
      'tracking-cookies',
    ],
  ])('%s', (source, target) => {
    expect(read(source).negations.map((negation) => negation.target)).toContain(target);
  });

  test('a question or an instruction denies nothing', () => {
    expect(
      read('If you do not want cookies, change your settings. Is this not clear?').negations,
    ).toEqual([]);
  });
});

describe('other languages', () => {
  const german =
    'Diese Datenschutzerklärung gilt für die Website der Beispiel GmbH (nachfolgend "wir").\n\n';
  const french =
    'Cette politique décrit les données que nous traitons sur notre site internet.\n\n';
  const spanish = 'Esta política describe los datos que tratamos en nuestro sitio web.\n\n';

  test.each([
    [`${german}Wir speichern Protokolle für 30 Tage.`, ['P30D']],
    [`${german}Bewerbungen werden nach sechs Monaten gelöscht.`, ['P6M']],
    [`${french}Les données des prospects sont conservées pendant trois ans.`, ['P3Y']],
    [`${spanish}Conservamos las facturas durante 5 años.`, ['P5Y']],
    [`${german}Wir antworten innerhalb von 30 Tagen.`, []],
  ])('retention: %s', (source, durations) => {
    expect(read(source).retention.map(({ duration }) => duration)).toEqual(durations);
  });

  test.each([
    [`${german}Die Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.`, 'legitimate-interest'],
    [`${german}Rechtsgrundlage hierfür ist Ihre Einwilligung.`, 'consent'],
    [`${french}La base légale de ce traitement est l'exécution du contrat.`, 'contract'],
    [`${spanish}La base jurídica es el cumplimiento de una obligación legal.`, 'legal-obligation'],
    ['The legal basis is Article 6(1)(b) of the GDPR.', 'contract'],
  ])('legal basis: %s', (source, basis) => {
    expect(read(source).legalBasis).toMatchObject([{ basis }]);
  });

  test.each([
    [`${german}Sie haben das Recht auf Auskunft, Berichtigung und Löschung.`],
    [`${french}Vous disposez d'un droit d'accès, de rectification et d'effacement.`],
    [`${spanish}Usted tiene derecho de acceso, rectificación y supresión.`],
  ])('rights: %s', (source) => {
    expect(read(source).rights).toEqual(
      expect.arrayContaining(['access', 'rectification', 'erasure']),
    );
  });

  test.each([
    [`${german}Wir verkaufen keine Daten.`, 'sell-data'],
    [`${german}Wir verwenden keine Cookies.`, 'cookies'],
    [`${french}Nous ne vendons pas vos données.`, 'sell-data'],
    [`${french}Nous n'utilisons pas de cookies.`, 'cookies'],
    [`${spanish}No vendemos sus datos personales.`, 'sell-data'],
    [`${spanish}Este sitio no utiliza cookies.`, 'cookies'],
  ])('denial: %s', (source, target) => {
    expect(read(source).negations.map((one) => one.target)).toContain(target);
  });

  test.each([
    [`${german}Unser Angebot richtet sich nicht an Personen unter 16 Jahren.`, 16],
    [`${french}Le service n'est pas destiné aux personnes de moins de 15 ans.`, 15],
    [`${spanish}No recopilamos datos de menores de 14 años.`, 14],
  ])('age: %s', (source, age) => {
    expect(read(source).minAge).toBe(age);
  });
});

describe('transfers', () => {
  test.each([
    [
      'We transfer data to the United States on the basis of standard contractual clauses.',
      ['US'],
      ['standard-contractual-clauses'],
    ],
    [
      'Data is sent to Japan and Canada, for which there is an adequacy decision.',
      ['JP', 'CA'],
      ['adequacy'],
    ],
    ['Countly takes part in the Privacy Shield.', [], ['privacy-shield']],
    [
      'Diese Erklärung gilt für unsere Website. Daten werden in die USA übermittelt, Grundlage sind Standardvertragsklauseln.',
      ['US'],
      ['standard-contractual-clauses'],
    ],
    [
      'Cette politique décrit nos traitements. Vos données sont transférées aux États-Unis.',
      ['US'],
      [],
    ],
    [
      'Esta política describe nuestros tratamientos. Hay transferencias internacionales a Estados Unidos.',
      ['US'],
      [],
    ],
  ])('%s', (source, countries, safeguards) => {
    expect(read(source).transfers).toMatchObject([{ countries, safeguards }]);
  });

  test.each(['Contact us by e-mail.', 'We are a company of the United States.'])(
    'none: %s',
    (source) => {
      expect(read(source).transfers).toEqual([]);
    },
  );
});

test('reads links to object, and whose they are', () => {
  const source =
    'We use HeatLens. You can [opt out](https://heat-lens.example/optout) at any time.\n\nManage your cookies at https://browser.example/help.';
  expect(read(source, 'markdown').optOuts).toMatchObject([
    { service: 'heat-lens', url: 'https://heat-lens.example/optout' },
  ]);
});

test.each([
  ['By continuing to use our site you agree to our use of cookies.', 'implied'],
  ['Cookies are only set when you click "Accept".', 'action'],
  ['A cookie banner asks for your choice.', 'banner'],
  ['You can withdraw your consent at any time.', 'withdrawal'],
  [
    'Diese Erklärung gilt für unsere Website. Sie können Ihre Einwilligung jederzeit widerrufen.',
    'withdrawal',
  ],
  [
    'Cette politique décrit nos cookies. En poursuivant votre navigation, vous acceptez les cookies.',
    'implied',
  ],
])('consent: %s', (source, kind) => {
  expect(read(source).consent).toMatchObject([{ kind }]);
});

test.each([
  ['We use HeatLens only for visitors from the EU.', [{ region: 'EU', service: 'heat-lens' }]],
  ['HeatLens is used for US web traffic only.', [{ region: 'US', service: 'heat-lens' }]],
  ['We only write to users who ask us.', []],
])('region limits: %s', (source, limits) => {
  expect(read(source).regionLimits).toMatchObject(limits);
});

test('reads rights and legal bases', () => {
  const source =
    'Your rights\n\nYou have the right of access and the right to erasure. You may lodge a complaint.\n\nThe legal basis for our newsletter is your consent.';
  const { rights, legalBasis } = read(source);
  expect(rights).toEqual(['access', 'erasure', 'complaint']);
  expect(legalBasis).toMatchObject([{ basis: 'consent' }]);
});

test('a heading that denies does not reach a list that affirms', () => {
  const source = '# What we do not collect\n\nHowever, we use:\n\n- website analytics\n';
  expect(read(source, 'markdown').negations).toEqual([]);
});

describe('who writes', () => {
  test.each([
    ['Acme Labs LLC (called "Company", "we" or "us") keeps little.', 'Acme Labs LLC'],
    ['"Acme", "we" and "us" stand for Acme Labs LLC and Acme Norge AS.', 'Acme Labs LLC'],
    ['Acme Labs Ltd, 1 High Street, London ("Acme", "we") keeps little.', 'Acme Labs Ltd'],
    ['Acme Labs, Inc. ("Acme") keeps little.', 'Acme Labs, Inc.'],
    ['# Acme Group\n\n## Privacy Policy\n\nThe Acme Group website keeps little.', 'Acme Group'],
    ['# Privacy Policy\n\nComplain on the Data Authority website.', null],
    ['# Privacy Policy\n\n- **HeatLens** is a service of Heat Inc. ("Heat").', null],
    ['# Privacy Policy\n\nHeatLens is provided by Heat Inc. ("Heat").', null],
  ])('%s', (source, company) => {
    expect(read(source, 'markdown').company).toBe(company);
  });
});

describe('own cookies, by what they are for', () => {
  test.each([
    [
      'Essential cookies:\n\n  • Session management cookies for website functionality\n  • Load balancing cookies for performance',
      ['session management: necessary', 'load balancing: necessary'],
    ],
    [
      'Cookies\n\n  • Session Cookies. We use Session Cookies to operate our service.',
      ['session: necessary'],
    ],
    [
      'We use cookies to remember your settings (language, size etc.).',
      ['remember your settings (language, size etc.): functional'],
    ],
    [
      'Now and then a cookie may remember a setting of yours.',
      ['remember a setting of yours: functional'],
    ],
    [
      'We use cookies to measure how our pages are read and where readers come from in the first place, to show you retargeting advertising elsewhere, and to make the site nicer.',
      ['show you retargeting advertising elsewhere: marketing'],
    ],
    [
      'We use cookies to measure visits (e.g. how many pages are read, how long each of them is looked at, and where readers come from).',
      ['measure visits: analytics'],
    ],
  ])('%s', (source, expected) => {
    expect(
      read(source).firstPartyCookies.map(({ purpose, category }) => `${purpose}: ${category}`),
    ).toEqual(expected);
  });

  test.each([
    ['Managing cookies\n\nYou can:\n\n  • clear cookies at any time'],
    ['Cookies\n\n  • Control cookie settings through your browser'],
    ['Cookies are generally used to measure how websites are used.'],
    ['# What is a cookie?\n\nCookies are used to remember settings.'],
    ['Some services may use cookies to identify users.'],
    ['Many websites use cookies to measure visits.'],
  ])('not: %s', (source) => {
    expect(read(source, 'markdown').firstPartyCookies).toEqual([]);
  });
});
