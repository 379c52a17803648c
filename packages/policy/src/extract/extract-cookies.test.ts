import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

const catalog = createCatalog();

function read(source: string, format: 'text' | 'markdown' | 'html' = 'markdown') {
  return readPolicy(source, { catalog, format }).disclosures.cookies;
}

test('reads a table, with the provider of the rows above where a cell is empty', () => {
  const source = `
## Strictly necessary cookies

| Provider | Name of the cookie | Storage period |
| --- | --- | --- |
| Countly | cly\\_id | 13 months |
|   | cly\\_session | end of the session |
| HeatLens | \`_hl_id\`, \`_hl_*\` | 30 minutes |
`;
  expect(
    read(source).map(({ name, service, duration, category }) => [
      name,
      service,
      duration,
      category,
    ]),
  ).toEqual([
    ['cly_id', 'countly', 'P13M', 'analytics'],
    ['cly_session', 'countly', 'session', 'analytics'],
    ['_hl_id', 'heat-lens', 'PT30M', 'analytics'],
    ['_hl_*', 'heat-lens', 'PT30M', 'analytics'],
  ]);
});

test('reads the category of each row from its own column', () => {
  const page =
    '<h2>Cookies</h2><table><tr><th>Name</th><th>Type</th><th>Purpose</th><th>Expiry</th></tr><tr><td>sid</td><td>Essential</td><td>keeps you signed in</td><td>Session</td></tr><tr><td>_hl_id</td><td>Analytics</td><td>HeatLens: tells visitors apart</td><td>1 year</td></tr></table>';
  expect(read(page, 'html')).toMatchObject([
    {
      name: 'sid',
      category: 'necessary',
      duration: 'session',
      purpose: 'keeps you signed in',
      service: null,
    },
    { name: '_hl_id', category: 'analytics', duration: 'P1Y', service: 'heat-lens' },
  ]);
});

test('knows whose a cookie is by the catalogue when the policy does not say', () => {
  expect(read('We set the cookie _hl_id to count visits.', 'text')).toMatchObject([
    { name: '_hl_id', service: 'heat-lens' },
  ]);
});

describe('how a table is read', () => {
  const facts = (source: string, format: 'text' | 'markdown' | 'html' = 'markdown') =>
    read(source, format).map(({ name, duration, purpose }) => [name, duration, purpose]);

  test('without a row of titles, by what stands in the columns', () => {
    const page =
      '<h2>Cookies</h2><table><tr><td>_hl_id</td><td>tells visitors of our pages apart</td><td>2 years</td></tr><tr><td>sid</td><td>keeps you signed in here</td><td>Session</td></tr></table>';
    expect(facts(page, 'html')).toEqual([
      ['_hl_id', 'P2Y', 'tells visitors of our pages apart'],
      ['sid', 'session', 'keeps you signed in here'],
    ]);
  });

  test('transposed', () => {
    const source =
      '## Cookies\n\n| Name | _hl_id | my_lang |\n| --- | --- | --- |\n| Purpose | counts visits | remembers your language |\n| Expiry | 1 year | 30 days |\n';
    expect(facts(source)).toEqual([
      ['_hl_id', 'P1Y', 'counts visits'],
      ['my_lang', 'P30D', 'remembers your language'],
    ]);
  });

  test('with a provider that spans rows', () => {
    const page =
      '<h2>Cookies</h2><table><tr><th>Set by</th><th>Name</th><th>Purpose</th><th>How long</th></tr><tr><td rowspan="2">HeatLens</td><td>_hl_id</td><td>tells visitors apart</td><td>1 year</td></tr><tr><td>_hl_page</td><td>counts pages</td><td>30 minutes</td></tr></table>';
    expect(read(page, 'html')).toMatchObject([
      { name: '_hl_id', service: 'heat-lens', duration: 'P1Y' },
      { name: '_hl_page', service: 'heat-lens', duration: 'PT30M' },
    ]);
  });

  test('with several names in a cell, each with its own length of time or all with one', () => {
    const source =
      '## Cookies\n\n| Cookies | Kept for |\n| --- | --- |\n| my_a, my_b | 1 year / 30 minutes |\n| my_c and my_d | 2 days |\n';
    expect(facts(source).map(([name, duration]) => [name, duration])).toEqual([
      ['my_a', 'P1Y'],
      ['my_b', 'PT30M'],
      ['my_c', 'P2D'],
      ['my_d', 'P2D'],
    ]);
  });
});

test('reads cards, one field a line or one behind the other', () => {
  const lines =
    'Cookies\n\n- Name: _hl_id\n- Provider: HeatLens\n- Purpose: counts visits\n- Expiry: 2 years\n- Name: my_lang\n- Purpose: remembers your language\n- Expiry: session\n';
  expect(read(lines)).toMatchObject([
    { name: '_hl_id', service: 'heat-lens', purpose: 'counts visits', duration: 'P2Y' },
    {
      name: 'my_lang',
      purpose: 'remembers your language',
      duration: 'session',
      category: 'functional',
    },
  ]);
  const behind = 'Cookie Name: _hl_id Provider: HeatLens Purpose: counts visits Expiry: 2 years';
  expect(read(behind)).toMatchObject([
    { name: '_hl_id', purpose: 'counts visits', duration: 'P2Y' },
  ]);
});

test('reads lists that open with the name', () => {
  const source =
    'Cookies we use\n\n• PHPSESSID – keeps you signed in. Expires: when you close the browser.\n• my-size – remembers the text size. Expires: 1 month.\n• Safari – see its help pages.\n';
  expect(read(source, 'text')).toMatchObject([
    { name: 'PHPSESSID', purpose: 'keeps you signed in', duration: 'session' },
    { name: 'my-size', duration: 'P1M' },
  ]);
});

test('reads what a sentence says of each name', () => {
  const source = 'The cookie `my_bm` lasts 30 minutes, `my_clear` 1 year.';
  expect(read(source)).toMatchObject([
    { name: 'my_bm', duration: 'PT30M' },
    { name: 'my_clear', duration: 'P1Y' },
  ]);
});

test.each([
  ['_hl_<container-id>', '_hl_*'],
  ['_hlSession_{id}', '_hlSession_*'],
  ['_hat_UA-XXXX-X', '_hat_UA-*'],
  ['_hl_XXXX', '_hl_*'],
  ['my_[hash]', 'my_*'],
])('wildcards: %s is %s', (written, name) => {
  const source = `## Cookies\n\n| Cookie | Duration |\n| --- | --- |\n| \`${written}\` | 1 day |\n`;
  expect(read(source)).toMatchObject([{ name }]);
});

test('files a cookie by its service and keeps the heading beside it', () => {
  const source =
    '## Strictly necessary cookies\n\n| Cookie | Provider | Duration |\n| --- | --- | --- |\n| _hl_id | HeatLens | 1 year |\n';
  expect(read(source)).toMatchObject([{ category: 'analytics', sectionCategory: 'necessary' }]);
});

describe('durations', () => {
  const leads = {
    en: 'These are the cookies we use on our website and how long they last.',
    de: 'Hier finden Sie die Cookies, die wir auf unserer Website verwenden, und deren Laufzeit.',
    fr: 'Voici les cookies que nous utilisons sur notre site internet et leur durée de conservation.',
    es: 'Estas son las cookies que utilizamos en nuestro sitio web y su duración.',
  };
  test.each([
    ['en', '2 years', 'P2Y'],
    ['en', '24 hours', 'PT24H'],
    ['en', '24h', 'PT24H'],
    ['en', 'up to 90 days', 'P90D'],
    ['en', 'local storage', 'localStorage'],
    ['en', 'persistent', 'persistent'],
    ['en', 'until deleted', 'persistent'],
    ['en', 'twelve (12) months', 'P12M'],
    ['en', '2-3 years', 'P3Y'],
    ['en', '2 to 3 years', 'P3Y'],
    ['en', 'less than a day', 'P1D'],
    ['en', '1 year and 1 month', 'P1Y1M'],
    ['en', '1 day, 2 hours 30 minutes', 'P1D'],
    ['en', '1.5 years', 'P18M'],
    ['en', 'when you close your browser', 'session'],
    ['en', 'it depends', null],
    ['fr', '1 an', 'P1Y'],
    ['fr', '6 mois', 'P6M'],
    ['fr', 'treize mois', 'P13M'],
    ['fr', "jusqu'à la fermeture du navigateur", 'session'],
    ['de', 'Sitzung', 'session'],
    ['de', 'bis zum Ende der Sitzung', 'session'],
    ['de', '12 Monate', 'P12M'],
    ['de', '180 Tage', 'P180D'],
    ['de', '1 Jahr und 1 Monat', 'P1Y1M'],
    ['de', 'unbegrenzt', 'persistent'],
    ['es', '3 meses', 'P3M'],
    ['es', 'hasta 90 días', 'P90D'],
    ['es', 'al cerrar el navegador', 'session'],
  ] as const)('%s: %s', (language, written, duration) => {
    const source = `${leads[language]}\n\n| Cookie | Duration |\n| --- | --- |\n| my_id | ${written} |\n`;
    expect(read(source)).toMatchObject([{ name: 'my_id', duration }]);
  });
});

test.each([
  ['| Right | How long |\n| --- | --- |\n| access_right | one month |'],
  ['Our functions are called get_user and set_user.'],
])('no cookies: %j', (source) => {
  expect(read(source)).toEqual([]);
});

test.each([
  [
    '# Cookies\n\n## Third parties\n\n- Countly: _cq (2 years), _cr (24 hours)\n- HeatLens (hl_gate): records clicks. Duration: 30 minutes.\n- Shoefit: size guide (cookie fit7-session, one year).\n',
    ['_cq P2Y', '_cr PT24H', 'hl_gate PT30M', 'fit7-session P1Y'],
  ],
  [
    'Es werden folgende Cookies gesetzt: „_zq_id“ (Speicherdauer: 13 Monate) und „zqms_choice_“ (Speicherdauer: ein Jahr).',
    ['_zq_id P13M', 'zqms_choice_ P1Y'],
  ],
  [
    'Mesure d’audience – cookies `quidam` (treize mois) et `quidamvisite` (six mois).',
    ['quidam P13M', 'quidamvisite P6M'],
  ],
])('reads names in lists and sentences: %s', (source, expected) => {
  expect(read(source).map(({ name, duration }) => `${name} ${duration ?? ''}`)).toEqual(expected);
});

test('a row across all columns is the title of the rows below, not a cookie', () => {
  const page =
    '<h2>Cookies</h2><table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Expiry</th></tr><tr><td colspan="4"><b>Statistics</b></td></tr><tr><td>zz_id</td><td>us</td><td>tells browsers apart</td><td>1 year</td></tr></table>';
  expect(read(page, 'html')).toMatchObject([{ name: 'zz_id', category: 'analytics' }]);
});

test.each([
  ['# Cookies\n\nWhat we store in it: user_id, shop_id and the like.'],
  ['# Cookies\n\nQue sont-ils et pourquoi les utilisons-nous ? Les cookies sont-ils utiles ?'],
  ['# Cookies\n\n- Wheel4you: an assistant for tyres.\n- HeatLens: records clicks.'],
])('finds no names of cookies in %s', (source) => {
  expect(read(source)).toEqual([]);
});
