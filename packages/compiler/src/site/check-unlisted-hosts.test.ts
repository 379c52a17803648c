import { catalog } from '@candor/catalog';
import type { Diagnostic } from '@candor/diagnostics';
import type { Plan } from '@candor/model';
import { expect, test } from 'vitest';

import { compile } from '../compile.ts';
import { checkUnlistedHosts, type Sighting } from './check-unlisted-hosts.ts';

function planOf(unlisted: Plan['unlisted']): Plan {
  const text = JSON.stringify({
    site: { name: 'Example', controller: 'Example Ltd' },
    categories: {
      necessary: {
        services: [{ id: 'cdn', name: 'CDN', vendor: 'CDN', hosts: ['cdn.example'], purpose: 'x' }],
      },
      analytics: { services: ['google-analytics'] },
    },
    gate: { unlisted },
  });
  const { plan, diagnostics } = compile({
    config: { name: 'candor.config.json', text },
    policy: null,
    catalog,
  });
  if (plan === null) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

const plans = { report: planOf('report'), hold: planOf('hold'), allow: planOf('allow') };
const loads = (url: string, place = 'a.html'): Sighting => ({ url, place, how: 'loads' });

function check(
  sightings: readonly Sighting[],
  unlisted: Plan['unlisted'] = 'report',
): readonly Diagnostic[] {
  const site = { plan: plans[unlisted], catalog, ownHosts: ['www.own.example'] };
  return checkUnlistedHosts(sightings, site);
}

test.each([
  ['listed', 'https://www.google-analytics.com/analytics.js'],
  ['necessary', 'https://js.cdn.example/x.js'],
  ['the site’s own', 'https://img.own.example/x.png'],
  ['of this machine', 'http://localhost:3000/api'],
  ['without a host', 'data:,x'],
])('says nothing of what is %s', (_what, url) => {
  expect(check([loads(url)])).toEqual([]);
});

test('names the service that a host belongs to, and where to add it', () => {
  const [found] = check([loads('https://static.hotjar.com/c/hotjar-1.js')]);
  expect(found).toMatchObject({ code: 'no-unlisted-host', severity: 'warning', span: null });
  expect(found?.message).toContain('static.hotjar.com belongs to Hotjar');
  expect(found?.fix).toContain('Add "hotjar" to `categories.analytics.services`');
});

test('says what a public data set knows of a host that the catalogue does not have', () => {
  const [found] = check([loads('https://cdn.spongecell.com/x.js')]);
  expect(found?.message).toContain('(third-party-web says: Spongecell, marketing)');
  expect(found?.fix).toContain(
    'Add {"id":"spongecell","name":"Spongecell","hosts":["cdn.spongecell.com"]} to `categories.marketing.services`',
  );
});

test('says how to list a host that nobody knows', () => {
  const [found] = check([loads('https://x.unknown.example/y')]);
  expect(found?.fix).toContain('{"id":"x-unknown-example"');
});

test('names each host once, at the first place that loads it', () => {
  const span = { start: 3, end: 9 };
  const found = check([
    { url: 'https://a.example/0', place: 'x.js', how: 'names', span: { start: 0, end: 1 } },
    { url: 'https://a.example/1', place: '/blog/', how: 'loaded' },
    { url: 'https://a.example/2', place: 'two.html', how: 'loads', span },
    loads('https://b.example/'),
  ]);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchObject({ severity: 'warning', file: 'two.html', span });
  expect(found[0]?.message).toContain('two.html loads from it (3 places).');
});

test.each([
  ['report', 'warning'],
  ['hold', 'info'],
  ['allow', 'info'],
] as const)('weighs it by gate.unlisted: %s', (unlisted, severity) => {
  expect(check([loads('https://a.example/')], unlisted)).toMatchObject([{ severity }]);
});

test('only remarks what a script names, and only when somebody knows the host', () => {
  const names = (url: string): Sighting => ({ url, place: 'x.js', how: 'names' });
  const found = check([names('http://www.w3.org/2000/svg'), names('https://tag.moatads.com/')]);
  expect(found).toMatchObject([{ severity: 'info' }]);
  expect(found[0]?.message).toContain('x.js names it');
});
