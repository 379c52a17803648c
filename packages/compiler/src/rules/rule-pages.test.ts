import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { catalog } from '@candor/catalog';
import { parseRulePage, type RuleExample } from '@candor/diagnostics';
import { describe, expect, test } from 'vitest';

import { locales } from '../generated/browser-files.ts';
import { checkConfig } from '../index.ts';
import { parityRules, rules } from './rules.ts';
import { WAIVABLE } from './waivable.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const codes = readdirSync(folder).filter((name) => /^(?:no|use)-[a-z-]+$/u.test(name));

/** What the policy of a page is called, by the format of its fence. */
const NAMES: Readonly<Record<string, string>> = { markdown: 'policy.md', text: 'policy.txt' };

/** Its example is in Polish: it can be broken only where the banner speaks a language without word lists. */
const isShown = (code: string): boolean => code !== 'no-unchecked-text' || 'pl' in locales;

test('every rule has a folder, and every folder a rule', () => {
  const known = [...Object.keys(rules), ...Object.keys(parityRules), 'no-unused-waiver'];
  expect([...codes].sort((a, b) => (a < b ? -1 : 1))).toEqual(
    known.sort((a, b) => (a < b ? -1 : 1)),
  );
  for (const code of codes) expect(readdirSync(folder + code)).toContain(`${code}.ts`);
});

describe.each(codes)('the page of %s', (code) => {
  const page = parseRulePage(readFileSync(`${folder}${code}/README.md`, 'utf8'));
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

  test.runIf(isShown(code))('shows examples that break the rule', () => {
    expect(ofKind('breaks').length).toBeGreaterThan(0);
    for (const example of ofKind('breaks')) expect(codesOf(example), example.text).toContain(code);
  });

  test('shows examples that hold', () => {
    expect(ofKind('holds').length).toBeGreaterThan(0);
    for (const example of ofKind('holds'))
      expect(codesOf(example), example.text).not.toContain(code);
  });
});
