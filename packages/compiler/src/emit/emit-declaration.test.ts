import { catalog } from '@candor/catalog';
import { expect, test } from 'vitest';

import { compile } from '../index.ts';

const { artifacts } = compile({
  config: {
    name: 'candor.config.json',
    text: JSON.stringify({
      site: { name: 'Beispiel', controller: 'Beispiel GmbH' },
      locales: ['de', 'ar', 'en'],
      categories: {
        necessary: {
          services: [
            {
              id: 'session',
              name: 'Sitzung',
              purpose: 'Hält Sie angemeldet.',
              cookies: [{ name: 'sid', duration: 'session', purpose: 'Kennung der Sitzung.' }],
            },
          ],
        },
        analytics: { services: ['google-analytics'] },
      },
    }),
  },
  policy: null,
  catalog,
});
const read = (path: string): string => {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (found === undefined) throw new Error(`No ${path}.`);
  return found.content.replaceAll(/&#x([0-9a-f]+);/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
};

test('says which language the site’s own and the catalogue’s sentences are in', () => {
  const german = read('declaration.html');
  expect(german).toContain('<dd>Hält Sie angemeldet.</dd>');
  expect(german).toContain('<td role="cell" data-label="Wofür">Kennung der Sitzung.</td>');
  expect(german).toMatch(/data-label="Wofür"><span lang="en" dir="auto">[A-Z][^<]+<\/span>/);
  const english = read('declaration-en.html');
  expect(english).toContain('<span lang="de" dir="auto">Hält Sie angemeldet.</span>');
  expect(english).toContain('<span lang="de" dir="auto">Kennung der Sitzung.</span>');
  expect(english).not.toContain('lang="en" dir="auto"');
});

test('is laid out in its language’s direction', () => {
  expect(read('declaration-ar.html')).toContain('lang="ar" dir="rtl"');
  expect(read('declaration.html')).toContain('lang="de" dir="ltr"');
});

test('says it in JSON, too', () => {
  const { categories } = JSON.parse(read('declaration-en.json')) as {
    categories: { services: { purposesLang: string; storage: { purposeLang: string }[] }[] }[];
  };
  const services = categories.flatMap((category) => category.services);
  expect(services.map(({ purposesLang }) => purposesLang)).toEqual(['en', 'de', 'en']);
  expect(services.map(({ storage }) => storage[0]?.purposeLang)).toEqual(['en', 'de', 'en']);
});

test.each([
  { regions: {}, says: true },
  { regions: { rules: [{ in: ['FR'], use: 'eu-strict' }] }, says: true },
  { regions: { rules: [{ in: ['US-CA'], use: 'us-ca' }] }, says: false },
])(
  'says that services wait for consent where they do everywhere: $regions',
  ({ regions, says }) => {
    const { artifacts: own } = compile({
      config: {
        name: 'c',
        text: JSON.stringify({
          site: { name: 'Example' },
          regions,
          categories: { analytics: { services: ['hotjar'] } },
        }),
      },
      policy: null,
      catalog,
    });
    const html = own.find(({ path }) => path === 'declaration.html')?.content ?? '';
    expect(html).toContain('uses these services on Example.');
    expect(html.includes('only after you agree')).toBe(says);
  },
);
