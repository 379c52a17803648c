import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { catalog } from '@candor/catalog';
import { parseRulePage, type RuleExample } from '@candor/diagnostics';
import { describe, expect, test } from 'vitest';

import { readPolicy } from '../index.ts';
import type { PolicyFormat } from '../parse/policy-document.ts';
import { rules } from './rules.ts';

const FORMATS: readonly string[] = ['text', 'markdown', 'html'] satisfies PolicyFormat[];

function pageOf(code: string): ReturnType<typeof parseRulePage> {
  const path = fileURLToPath(new URL(`rules/${code}/README.md`, import.meta.url));
  return parseRulePage(readFileSync(path, 'utf8'));
}

function codesOf({ text, format }: RuleExample): string[] {
  expect(FORMATS).toContain(format);
  const { diagnostics } = readPolicy(text, { catalog, format: format as PolicyFormat });
  return diagnostics.map(({ code }) => code);
}

describe.each(Object.keys(rules))('the page of %s', (code) => {
  const page = pageOf(code);
  const ofKind = (kind: RuleExample['kind']): RuleExample[] =>
    page.examples.filter((example) => example.kind === kind);

  test('says what, why, how and when not', () => {
    expect(page.code).toBe(code);
    expect(page.summary.length).toBeGreaterThan(20);
    expect(page.sections).toEqual(['Why', 'Breaks', 'Holds', 'How to fix', 'When not to']);
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
