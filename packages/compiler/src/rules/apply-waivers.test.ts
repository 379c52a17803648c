import { catalog } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

import { compile } from '../index.ts';

const REASON = 'The authority itself uses these words.';

function build(config: object): ReturnType<typeof compile> {
  const text = JSON.stringify({
    site: { name: 'Example' },
    categories: { analytics: { services: ['hotjar'] } },
    locales: ['en'],
    ...config,
  });
  return compile({ config: { name: 'c', text }, policy: null, catalog });
}

const vague = { texts: { en: { accept: 'OK' } } };

describe('a waived finding', () => {
  const waived = build({ ...vague, waivers: [{ rule: 'no-vague-label', reason: REASON }] });

  test('lets the site build, and is a remark with its reason', () => {
    expect(build(vague).plan).toBeNull();
    expect(waived.plan).not.toBeNull();
    expect(waived.diagnostics).toMatchObject([
      { code: 'no-vague-label', severity: 'info', fix: expect.stringContaining(REASON) },
    ]);
  });

  test('stands in the plan and in the manifest', () => {
    expect(waived.plan?.waivers).toEqual([{ rule: 'no-vague-label', reason: REASON }]);
    const manifest = waived.artifacts.find(({ path }) => path === 'manifest.json');
    expect(JSON.parse(manifest?.content ?? '')).toMatchObject({
      waivers: [{ rule: 'no-vague-label', reason: REASON }],
    });
  });

  test('does not change what consent refers to', () => {
    expect(waived.plan?.revision).toBe(build({}).plan?.revision);
  });
});

test('a waiver covers its own rule only', () => {
  const { diagnostics } = build({
    texts: { en: { accept: 'OK', reject: 'Sadly reject' } },
    waivers: [{ rule: 'no-vague-label', reason: REASON }],
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'no-emotive-text' },
  ]);
});

test.each(['no-tracker-in-necessary', 'no-undisclosed-service', 'no-such-rule', 'toString'])(
  '%s cannot be waived',
  (rule) => {
    const { plan, diagnostics } = build({
      categories: { necessary: { services: ['hotjar'] } },
      waivers: [{ rule, reason: REASON }],
    });
    expect(plan).toBeNull();
    const codes = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    expect(codes).toEqual(['no-tracker-in-necessary', 'no-unknown-waiver']);
  },
);

test.each(['', ' ', 'ok', 'Marketing wants it'.slice(0, 9)])('“%s” is no reason', (reason) => {
  const { plan } = build({ ...vague, waivers: [{ rule: 'no-vague-label', reason }] });
  expect(plan).toBeNull();
});

test('a waiver that meets nothing is a warning at its place', () => {
  const { diagnostics } = build({ waivers: [{ rule: 'no-vague-label', reason: REASON }] });
  expect(diagnostics).toMatchObject([{ code: 'no-unused-waiver', severity: 'warning' }]);
});

test('a site without waivers says so', () => {
  expect(build({}).plan?.waivers).toEqual([]);
});
