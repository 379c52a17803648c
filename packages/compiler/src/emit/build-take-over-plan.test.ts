import { runInThisContext } from 'node:vm';

import { catalog } from '@candor/catalog';
import type { TakeOverPlan } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { consentTakeOverJs } from '../generated/browser-files.ts';
import { compile, type CompileResult } from '../index.ts';

const CATEGORIES = {
  necessary: { services: ['candor'] },
  analytics: { services: ['google-analytics', 'hotjar'] },
  marketing: { services: ['meta-pixel', 'google-ads'] },
};

function build(migrate: object): CompileResult {
  return compile({
    config: {
      name: 'c',
      text: JSON.stringify({ site: { name: 'Shop' }, categories: CATEGORIES, migrate }),
    },
    policy: null,
    catalog,
  });
}

/** Reads the data back out, with names where the plan has indexes. */
function takeOverOf({ artifacts, plan }: CompileResult): Omit<TakeOverPlan, 'c' | 'r'> & {
  readonly r: readonly (readonly [name: string, denied: string[], granted: string[]])[];
} {
  const choice = artifacts.find(({ path }) => path.startsWith('consent-choice.'))?.content ?? '';
  const [before = '', after = ''] = consentTakeOverJs.split('__CANDOR_TAKE_OVER__');
  const { c, r, ...rest } = runInThisContext(
    `(${choice.slice(before.length, choice.length - after.length)})`,
  ) as TakeOverPlan;
  expect(c).toHaveLength(5);
  const named = (indexes: readonly number[]): string[] =>
    indexes.map((index) => plan?.services[index]?.id ?? '?');
  return {
    ...rest,
    r: r.map(([name, denied, granted]) => [name, named(denied), named(granted)]),
  };
}

const codes = (result: CompileResult): string[] =>
  result.diagnostics.map(({ code }) => code).filter((code) => /consent|listed-service/.test(code));

describe('buildTakeOverPlan', () => {
  test('takes over an answer by service, and the manager’s own cookie', () => {
    const result = build({
      from: 'klaro',
      days: 120,
      services: { ga: 'google-analytics', self: 'candor', pixel: 'meta-pixel' },
      refusalsOnly: ['pixel'],
    });
    expect(takeOverOf(result)).toEqual({
      n: 'klaro',
      d: 120,
      r: [
        ['ga', ['google-analytics'], ['google-analytics']],
        ['self', [], []],
        ['pixel', ['meta-pixel'], []],
      ],
    });
    expect(codes(result)).toEqual([]);
  });

  test('grants a category only where the earlier one named exactly its services', () => {
    const result = build({
      from: 'vanilla-cookieconsent',
      cookie: 'choice',
      storage: 'local-storage',
      revision: 3,
      categories: {
        analytics: { category: 'analytics', services: ['hotjar', 'google-analytics'] },
        ads: { category: 'marketing', services: ['meta-pixel'] },
      },
    });
    expect(takeOverOf(result)).toEqual({
      n: 'choice',
      l: 1,
      v: 3,
      r: [
        ['analytics', ['google-analytics', 'hotjar'], ['google-analytics', 'hotjar']],
        ['ads', ['meta-pixel', 'google-ads'], []],
      ],
    });
    expect(codes(result)).toEqual(['no-broader-consent']);
  });

  test('keeps the refusal of one of two categories from what the other named', () => {
    const result = build({
      from: 'vanilla-cookieconsent',
      categories: {
        ads: { category: 'marketing', services: ['google-ads'] },
        social: { category: 'marketing', services: ['meta-pixel'] },
      },
    });
    expect(takeOverOf(result).r).toEqual([
      ['ads', ['google-ads'], []],
      ['social', ['meta-pixel'], []],
    ]);
  });

  test('knows no service that is not on the site', () => {
    const result = build({
      from: 'klaro',
      services: { matomo: 'matomo' },
      categories: { all: { category: 'social', services: ['youtube'] } },
      refusalsOnly: ['all'],
    });
    expect([codes(result), result.plan]).toEqual([
      ['use-listed-service', 'use-listed-service'],
      null,
    ]);
  });

  test('weighs nothing on a site that has not moved', () => {
    const { artifacts } = compile({
      config: { name: 'c', text: JSON.stringify({ site: { name: 'S' }, categories: CATEGORIES }) },
      policy: null,
      catalog,
    });
    const choice = artifacts.find(({ path }) => path.startsWith('consent-choice.'))?.content ?? '';
    expect(choice).not.toContain('consentTimestamp');
    expect(choice.length).toBeGreaterThan(1000);
  });
});
