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
    ['cly_id', 'countly', 'P13M', 'necessary'],
    ['cly_session', 'countly', 'session', 'necessary'],
    ['_hl_id', 'heat-lens', 'PT30M', 'necessary'],
    ['_hl_*', 'heat-lens', 'PT30M', 'necessary'],
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

describe('durations', () => {
  test.each([
    ['2 years', 'P2Y'],
    ['24 hours', 'PT24H'],
    ['up to 90 days', 'P90D'],
    ['1 an', 'P1Y'],
    ['6 mois', 'P6M'],
    ['Sitzung', 'session'],
    ['12 Monate', 'P12M'],
    ['3 meses', 'P3M'],
    ['local storage', 'localStorage'],
    ['persistent', 'persistent'],
    ['twelve (12) months', 'P12M'],
    ['2-3 years', 'P3Y'],
    ['it depends', null],
  ])('%s', (written, duration) => {
    // The words around settle the language.
    const lead = /mois|an$/u.test(written)
      ? 'Voici les cookies que nous utilisons sur notre site internet et leur durée de conservation.'
      : /Sitzung|Monate/u.test(written)
        ? 'Hier finden Sie die Cookies, die wir auf unserer Website verwenden, und deren Laufzeit.'
        : /meses/u.test(written)
          ? 'Estas son las cookies que utilizamos en nuestro sitio web y su duración.'
          : 'These are the cookies we use on our website and how long they last.';
    const source = `${lead}\n\n| Cookie | Duration |\n| --- | --- |\n| my_id | ${written} |\n`;
    expect(read(source)).toMatchObject([{ name: 'my_id', duration }]);
  });
});

test.each([
  ['| Right | How long |\n| --- | --- |\n| access_right | one month |'],
  ['Our functions are called get_user and set_user.'],
])('no cookies: %j', (source) => {
  expect(read(source)).toEqual([]);
});
