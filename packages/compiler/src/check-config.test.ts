import { catalog } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

import { checkConfig } from './index.ts';

const POLICY = `# Privacy policy

Example Ltd ("we") is the data controller for this website. Write to privacy@example.com.

We use Hotjar (Hotjar Ltd.) to analyse how visitors use our website.
`;

function check(
  categories: object,
): readonly { code: string; severity: string; file?: string; place: string }[] {
  const text = JSON.stringify({ policy: 'policy.md', categories });
  const { diagnostics } = checkConfig({
    config: { name: 'candor.config.json', text },
    policy: { name: 'policy.md', text: POLICY },
    catalog,
  });
  return diagnostics.map(({ code, severity, span, file }) => ({
    code,
    severity,
    ...(file === undefined ? {} : { file }),
    place: (file === undefined ? text : POLICY).slice(span?.start, span?.end),
  }));
}

const PARITY = /^no-(?:undisclosed|missing)-service$/;

describe('parity', () => {
  test('holds when policy and configuration name the same services', () => {
    const found = check({ analytics: { services: ['hotjar'] } });
    expect(found.filter(({ code }) => PARITY.test(code))).toEqual([]);
  });

  test('fails for a service that the policy does not name, at the configuration', () => {
    const found = check({ analytics: { services: ['hotjar', 'linkedin-insight'] } });
    expect(found.filter(({ code }) => PARITY.test(code))).toEqual([
      { code: 'no-undisclosed-service', severity: 'error', place: '"linkedin-insight"' },
    ]);
  });

  test('warns of a service that only the policy names, at the policy', () => {
    const [found] = check({ necessary: { services: [] } }).filter(({ code }) => PARITY.test(code));
    expect(found).toMatchObject({
      code: 'no-missing-service',
      severity: 'warning',
      file: 'policy.md',
    });
    expect(found?.place).toContain('Hotjar');
  });

  test('does not ask the policy to name the site’s own services', () => {
    const session = { id: 'session', name: 'Session', purpose: 'Keeps you signed in.' };
    const found = check({
      necessary: { services: ['candor', session] },
      analytics: { services: ['hotjar'] },
    });
    expect(found.filter(({ code }) => PARITY.test(code))).toEqual([]);
  });

  test('accepts a sentence that a person found in the policy', () => {
    const quoted = {
      id: 'usage-lab',
      name: 'Usage Lab',
      hosts: ['lab.example'],
      purpose: 'Analyses use.',
      evidence: 'analyse how visitors use our website',
    };
    const found = check({ analytics: { services: ['hotjar', quoted] } });
    expect(found.filter(({ code }) => PARITY.test(code))).toEqual([]);
  });
});

describe('a check', () => {
  test('includes what a build would say', () => {
    expect(check({ necessary: { services: ['hotjar'] } })).toContainEqual(
      expect.objectContaining({ code: 'no-tracker-in-necessary', severity: 'error' }),
    );
  });

  test('includes what reading the policy brings up, named by its file', () => {
    const text = 'We use Hotjar on our website. We do not use any analytics on our website.\n';
    const { diagnostics } = checkConfig({
      config: { name: 'c', text: '{ "policy": "policy.md" }' },
      policy: { name: 'policy.md', text },
      catalog,
    });
    const files = diagnostics.filter(({ file }) => file !== undefined).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(new Set(files)).toEqual(new Set(['policy.md']));
  });
});
