import { createRequire } from 'node:module';

import { catalog } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

import { compile, configJsonSchema } from '../index.ts';

/** The independent judge: the JSON Schema validator that checks the catalogue's files. */
interface Ajv {
  compile(schema: object): (value: unknown) => boolean;
}
const require = createRequire(new URL('../../../catalog/package.json', import.meta.url));
const { default: AjvClass } = require('ajv') as { default: new (options: object) => Ajv };
const matchesSchema = new AjvClass({ strict: false }).compile(configJsonSchema);

/** Codes that judge the form of a configuration, as a JSON Schema can; the others look into the catalogue. */
const FORM = /^(?:no-unknown-key|no-unknown-category|use-valid-.*|use-required-key)$/;

function isValid(config: unknown): boolean {
  const { diagnostics } = compile({
    config: { name: 'c', text: JSON.stringify(config) },
    policy: null,
    catalog,
  });
  return !diagnostics.some(({ code }) => FORM.test(code) || code === 'no-malformed-json');
}

const service = (rest: object): object => ({
  categories: { analytics: { services: [{ id: 'x', name: 'X', ...rest }] } },
});

const VALID: readonly unknown[] = [
  { policy: 'privacy.html' },
  { $schema: './x.json', policy: 'a.md', questions: ['Why?'] },
  { categories: { necessary: { services: ['candor'] }, social: { services: [] } } },
  service({
    vendor: 'V',
    hosts: ['a.example', 'b.example/pixel/'],
    purposes: ['chat'],
    purpose: 'p',
  }),
  service({ cookies: [{ name: 'a_*', duration: 'P13M', party: 'third' }] }),
  service({ storage: [{ name: 'k', duration: 'localStorage', type: 'local-storage' }] }),
  service({ evidence: 'a sentence' }),
  service({ evidence: { quote: 'a sentence', line: 3 }, privacyUrl: 'https://x.example/privacy' }),
  { policy: 'a', regions: { default: 'uk', rules: [{ in: ['US-CA', 'DE'], use: 'none' }] } },
  { policy: 'a', banner: { layout: 'dialog', position: 'top', theme: { accent: '#fff' } } },
  { policy: 'a', locales: ['en', 'pt-BR'], texts: { en: { accept: 'Accept all' } } },
  { policy: 'a', gate: { unlisted: 'hold' }, records: { endpoint: '/records' } },
  { policy: 'a', migrate: { from: 'klaro', cookie: 'k', days: 120, services: { ga: 'matomo' } } },
  {
    policy: 'a',
    migrate: {
      from: 'vanilla-cookieconsent',
      storage: 'local-storage',
      revision: 0,
      categories: { ads: { category: 'marketing', services: [] } },
      refusalsOnly: ['ads'],
    },
  },
  { policy: 'a', site: { name: 'n', contact: 'c', policyUrl: '/p', cookieDomain: 'a.example' } },
];

const INVALID: readonly unknown[] = [
  [],
  { polcy: 'a' },
  { policy: 'a', migrate: {} },
  { policy: 'a', migrate: { from: 'klaro', days: 0 } },
  {
    policy: 'a',
    migrate: { from: 'klaro', categories: { a: { category: 'necessary', services: [] } } },
  },
  { policy: '' },
  { policy: 3 },
  { categories: { analitics: { services: [] } } },
  { categories: { analytics: [] } },
  { categories: { analytics: {} } },
  { categories: { analytics: { services: [{}] } } },
  { categories: { analytics: { services: ['Not An Id'] } } },
  service({ nope: 1 }),
  service({ hosts: ['https://a.example'] }),
  service({ hosts: 'a.example' }),
  service({ cookies: [{ name: 'a' }] }),
  service({ cookies: [{ name: 'a', duration: '1 year' }] }),
  service({ cookies: [{ name: 'a', duration: 'P1Y', party: 'second' }] }),
  service({ storage: [{ name: 'k', duration: 'localStorage' }] }),
  service({ purposes: ['world-peace'] }),
  service({ evidence: { line: 1 } }),
  service({ evidence: { quote: 'q', line: 0 } }),
  service({ privacyUrl: 'ftp://x.example' }),
  { policy: 'a', regions: { default: 'mars' } },
  { policy: 'a', regions: { rules: [{ in: ['us'], use: 'us-ca' }] } },
  { policy: 'a', banner: { theme: { accent: 'red' } } },
  { policy: 'a', banner: { theme: { fontSize: '11px' } } },
  { policy: 'a', locales: [] },
  { policy: 'a', locales: ['e'] },
  { policy: 'a', texts: { en: { accept: 3 } } },
  { policy: 'a', gate: { unlisted: 'maybe' } },
];

describe('the JSON Schema', () => {
  test.each(VALID.map((config) => [JSON.stringify(config), config]))(
    'allows what a build allows: %s',
    (_text, config) => {
      expect([isValid(config), matchesSchema(config)]).toEqual([true, true]);
    },
  );

  test.each(INVALID.map((config) => [JSON.stringify(config), config]))(
    'refuses what a build refuses: %s',
    (_text, config) => {
      expect([isValid(config), matchesSchema(config)]).toEqual([false, false]);
    },
  );
});
