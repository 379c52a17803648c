import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { catalog } from '@candor/catalog';
import { parseRulePage, type RuleExample } from '@candor/diagnostics';
import { describe, expect, test } from 'vitest';

import { FORMATS } from '../config/formats.ts';
import { checkConfig } from '../index.ts';
import { parityRules, rules } from './rules.ts';
import { WAIVABLE } from './waivable.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const errors = fileURLToPath(new URL('../config/errors/', import.meta.url));
const codes = readdirSync(folder).filter((name) => /^(?:no|use)-[a-z-]+$/u.test(name));
/** What reading the configuration brings up: codes without a rule of their own. */
const errorCodes = readdirSync(errors);

/** What the policy of a page is called, by the format of its fence. */
const NAMES: Readonly<Record<string, string>> = { markdown: 'policy.md', text: 'policy.txt' };

test('every rule has a folder, and every folder a rule', () => {
  const known = [...Object.keys(rules), ...Object.keys(parityRules), 'no-unused-waiver'];
  expect([...codes].sort((a, b) => (a < b ? -1 : 1))).toEqual(
    known.sort((a, b) => (a < b ? -1 : 1)),
  );
  for (const code of codes) expect(readdirSync(folder + code)).toContain(`${code}.ts`);
});

test('every format of the configuration has a page', () => {
  for (const { code } of Object.values(FORMATS)) expect(errorCodes).toContain(code);
});

const pages = [...codes.map((code) => folder + code), ...errorCodes.map((code) => errors + code)];

describe.each(pages)('the page in %s', (path) => {
  const code = basename(path);
  const page = parseRulePage(readFileSync(`${path}/README.md`, 'utf8'));
  const ofKind = (kind: RuleExample['kind']): RuleExample[] =>
    page.examples.filter((example) => example.kind === kind);
  const [policy] = ofKind('policy');

  function codesOf({ text, format }: RuleExample): string[] {
    expect(format).toBe('json');
    const { diagnostics } = checkConfig({
      config: { name: 'candor.config.json', text },
      policy:
        policy === undefined
          ? null
          : { name: NAMES[policy.format] ?? 'policy.txt', text: policy.text },
      catalog,
    });
    return diagnostics.map((diagnostic) => diagnostic.code);
  }

  test('says what, why, how and when not', () => {
    expect(page.code).toBe(code);
    expect(page.summary.length).toBeGreaterThan(20);
    expect(page.sections).toEqual(['Why', 'Breaks', 'Holds', 'How to fix', 'When not to']);
  });

  test('says truly whether the rule can be waived', () => {
    const words = WAIVABLE.has(code) ? 'This rule can be waived' : 'This rule cannot be waived.';
    expect(page.markdown).toContain(words);
  });

  test('shows examples that break the rule', () => {
    expect(ofKind('breaks').length).toBeGreaterThan(0);
    for (const example of ofKind('breaks')) expect(codesOf(example), example.text).toContain(code);
  });

  test('shows examples that hold', () => {
    expect(ofKind('holds').length).toBeGreaterThan(0);
    for (const example of ofKind('holds'))
      expect(codesOf(example), example.text).not.toContain(code);
  });
});
