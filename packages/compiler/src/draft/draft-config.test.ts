import { readFileSync } from 'node:fs';

import { catalog } from '@candor/catalog';
import type { Diagnostic } from '@candor/diagnostics';
import type { Disclosures, ServiceDisclosure } from '@candor/model';
import { readPolicy } from '@candor/policy';
import { describe, expect, test } from 'vitest';

import { compile, type Config, draftConfig } from '../index.ts';

const EMPTY: Disclosures = {
  title: null,
  company: 'Example Ltd',
  controller: 'Example Ltd',
  language: 'en',
  effectiveDate: null,
  lastUpdated: null,
  contact: { email: 'privacy@example.com', dpo: null },
  minAge: null,
  cookieStance: 'uses',
  services: [],
  cookies: [],
  firstPartyCookies: [],
  retention: [],
  rights: [],
  legalBasis: [],
  negations: [],
};

const SERVICE: ServiceDisclosure = {
  id: 'hotjar',
  name: 'Hotjar',
  aliases: [],
  provider: 'Hotjar Ltd.',
  kind: 'site-tracker',
  category: 'analytics',
  sectionCategory: null,
  categoryReason: 'Watches visits.',
  region: null,
  cookieless: false,
  optOut: false,
  known: true,
  evidence: [{ quote: 'We use Hotjar.', start: 4, end: 18, line: 2 }],
};

function draft(disclosures: Partial<Disclosures>): Config {
  return JSON.parse(
    draftConfig({ ...EMPTY, ...disclosures }, { policyPath: 'policy.md', catalog }),
  ) as Config;
}

function errorsOf(config: string, policy: string): readonly Diagnostic[] {
  const { diagnostics } = compile({
    config: { name: 'candor.config.json', text: config },
    policy: { name: 'policy.md', text: policy },
    catalog,
  });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

describe('a draft', () => {
  test('starts with its schema, and is the same for the same policy', () => {
    const options = { policyPath: 'policy.md', catalog };
    const text = draftConfig({ ...EMPTY, services: [SERVICE] }, options);
    expect(text.startsWith('{\n  "$schema": ')).toBe(true);
    expect(draftConfig({ ...EMPTY, services: [SERVICE] }, options)).toBe(text);
  });

  test('names the site, and each service with its sentence', () => {
    expect(draft({ services: [SERVICE] })).toMatchObject({
      site: { name: 'Example Ltd', controller: 'Example Ltd', contact: 'privacy@example.com' },
      policy: 'policy.md',
      categories: {
        necessary: { services: ['candor'] },
        analytics: {
          services: [{ id: 'hotjar', evidence: { quote: 'We use Hotjar.', line: 2 } }],
        },
      },
      locales: ['en'],
    });
  });

  test.each([
    ['ru', 'The policy is written in “ru”'],
    ['und', 'The language of the policy could not be told.'],
  ])('asks which language the banner should speak: %s', (language, words) => {
    expect(draft({ language }).questions?.join(' ')).toContain(words);
  });

  test.each([
    ['fr', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['no', 'nb'],
    ['zh-TW', 'zh-Hant'],
  ])('drafts the policy’s language: %s', (language, locale) => {
    expect(draft({ language }).locales).toEqual([locale]);
  });

  test('leaves the office out', () => {
    const office = { ...SERVICE, id: 'office-suite', kind: 'back-office', category: null } as const;
    expect(Object.keys(draft({ services: [office] }).categories ?? {})).toEqual(['necessary']);
  });

  test('asks about what the catalogue does not know', () => {
    const unknown = { ...SERVICE, id: 'nobody-knows', name: 'Nobody Knows', known: false };
    const { categories, questions } = draft({ services: [unknown] });
    expect(categories?.analytics?.services[0]).toMatchObject({
      id: 'nobody-knows',
      name: 'Nobody Knows',
      vendor: 'Hotjar Ltd.',
      hosts: [],
    });
    expect(questions?.join(' ')).toContain('Which hosts does Nobody Knows load from');
  });

  test('keeps holding a product that has closed, and says that it has', () => {
    const addThis = { ...SERVICE, id: 'addthis', name: 'AddThis', category: 'social' } as const;
    const { categories, questions } = draft({ services: [addThis] });
    expect(categories?.social?.services).toMatchObject([{ id: 'addthis' }]);
    expect(questions?.join(' ')).toContain('The policy names AddThis, which closed');
  });

  test('does not believe a policy that calls a tracker necessary', () => {
    const { categories } = draft({ services: [{ ...SERVICE, category: 'necessary' }] });
    expect(categories?.necessary?.services).toEqual(['candor']);
    expect(categories?.analytics?.services).toHaveLength(1);
  });

  test('cuts a long quote to an exact beginning of it', () => {
    const quote = `${'x'.repeat(199)}😀 and more`;
    const { categories } = draft({
      services: [{ ...SERVICE, evidence: [{ quote, start: 0, end: quote.length, line: 1 }] }],
    });
    expect(categories?.analytics?.services[0]).toMatchObject({
      evidence: { quote: 'x'.repeat(199) },
    });
  });

  test('makes a service of own cookies, and adds what the policy says of others’', () => {
    const cookie = {
      service: null,
      purpose: 'Your basket',
      category: 'necessary',
      duration: 'P1D',
      evidence: [],
    } as const;
    const { categories, questions } = draft({
      services: [SERVICE],
      cookies: [
        { ...cookie, name: 'basket' },
        { ...cookie, name: 'forever', duration: null },
        { ...cookie, name: '_hjSomethingNew', service: 'hotjar', purpose: null },
        { ...cookie, name: '_ga', category: 'analytics' },
      ],
    });
    expect(categories?.necessary?.services[1]).toMatchObject({
      id: 'site-necessary',
      cookies: [{ name: 'basket', duration: 'P1D', purpose: 'Your basket' }],
    });
    expect(categories?.analytics?.services[0]).toMatchObject({
      id: 'hotjar',
      cookies: [{ name: '_hjSomethingNew', duration: 'P1D' }],
    });
    expect(questions?.join(' ')).toContain('How long does the cookie forever live?');
    expect(questions?.join(' ')).toContain('the cookie _ga, which Google Analytics sets');
  });

  test('asks for the names of cookies that are only described', () => {
    const { categories, questions } = draft({
      firstPartyCookies: [
        { purpose: 'session management', category: 'necessary', evidence: [] },
        { purpose: 'session management', category: 'necessary', evidence: [] },
      ],
    });
    expect(categories?.necessary?.services.slice(1)).toMatchObject([
      { id: 'site-session-management', name: 'Session management', cookies: [] },
      { id: 'site-session-management-2' },
    ]);
    expect(questions?.join(' ')).toContain('Which cookies serve this: “Session management”');
  });

  test('gives cookies that a whole sentence describes the name of their kind', () => {
    const purpose =
      'measure how the website is used, and show you advertising on other sites later';
    const { categories } = draft({
      firstPartyCookies: [{ purpose, category: 'marketing', evidence: [] }],
    });
    expect(categories?.marketing?.services).toMatchObject([
      { id: 'site-marketing', name: 'Own advertising', purpose: purpose.replace('m', 'M') },
    ]);
  });

  test('quotes the place that starts with the name, rather than one that mentions it', () => {
    const place = (quote: string, line: number): object => ({
      quote,
      line,
      start: 0,
      end: quote.length,
    });
    const evidence = [place('Unlike Hotjar, we …', 1), place('**Hotjar** records visits.', 9)];
    const { categories } = draft({ services: [{ ...SERVICE, evidence: evidence as never }] });
    expect(categories?.analytics?.services[0]).toMatchObject({ evidence: { line: 9 } });
  });

  test('asks who is responsible, and for an address, when the policy does not say', () => {
    const { site, questions } = draft({
      company: null,
      controller: null,
      contact: { email: null, dpo: null },
    });
    expect(site).toEqual({});
    expect(questions?.slice(0, 2).map((question) => question.slice(0, 20))).toEqual([
      'Who is responsible f',
      'Where can visitors a',
    ]);
  });
});

describe.each(['altegon', 'altertech', 'altexsoft', 'altigen', 'altoros'])(
  'the policy of %s',
  (company) => {
    const policy = readFileSync(
      new URL(`../../../../seeds/${company}/policy.md`, import.meta.url),
      'utf8',
    );
    const { disclosures } = readPolicy(policy, { catalog, format: 'markdown' });
    const config = draftConfig(disclosures, { policyPath: 'policy.md', catalog });

    test('is drafted into a configuration without errors', () => {
      expect(errorsOf(config, policy)).toEqual([]);
    });

    test('is behind every drafted service', () => {
      const { categories } = JSON.parse(config) as Config;
      const services = Object.values(categories ?? {}).flatMap((category) => category.services);
      for (const service of services) {
        if (typeof service === 'string') expect(service).toBe('candor');
        else if (typeof service.evidence === 'object')
          expect(policy).toContain(service.evidence.quote);
      }
    });

    test('builds without a draft into the same services', () => {
      const input = { policy: { name: 'policy.md', text: policy }, catalog };
      const bare = compile({ ...input, config: { name: 'c', text: '{ "policy": "policy.md" }' } });
      const drafted = compile({ ...input, config: { name: 'c', text: config } });
      expect(bare.plan?.services).toEqual(drafted.plan?.services);
    });
  },
);
