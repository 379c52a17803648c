import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { parseRulePage } from '../../diagnostics/src/parse-rule-page.ts';
import { RULE_CODES } from './rule-codes.ts';
import { WITHDRAWAL_WORDS } from './use-first-layer-facts/withdrawal-words.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const codes = readdirSync(folder).filter((name) => /^(?:no|use)-[a-z-]+$/u.test(name));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.includes('test'),
);
const all = readFileSync(`${folder}rules.browser.test.ts`, 'utf8');

test('every rule has a folder, and every folder a rule', () => {
  expect(codes.length).toBe(21);
  expect(codes).toEqual(Object.values(RULE_CODES).toSorted());
});

describe.each(Object.entries(RULE_CODES))('%s', (id, code) => {
  const page = parseRulePage(readFileSync(`${folder}${code}/README.md`, 'utf8'));

  test('has its check, its test and its page in its folder, and its test is run', () => {
    expect(readdirSync(folder + code)).toEqual(
      expect.arrayContaining(['README.md', `${code}.ts`, `${code}.browser.test.ts`]),
    );
    expect(all).toContain(`'./${code}/${code}.browser.test.ts'`);
  });

  test('says what is measured, why, by examples, how to fix it and what is not seen', () => {
    expect(page.code).toBe(code);
    expect(page.summary.length).toBeGreaterThan(20);
    expect(page.markdown).toContain(`Fairness rule: ${id}.`);
    expect(page.sections).toEqual([
      'Measures',
      'Why',
      'Breaks',
      'Holds',
      'How to fix',
      'What it cannot see',
    ]);
  });

  test('says of each source how it was read', () => {
    const why = /## Why\n\n([\s\S]*?)\n\n##/u.exec(page.markdown)?.[1] ?? '';
    const lines = why.split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/_\((?:secondary source|from memory)\)_$/u);
  });
});

test('the checks need nothing but the page', () => {
  expect(sources.length).toBeGreaterThan(40);
  for (const path of sources)
    for (const [, from] of readFileSync(folder + path, 'utf8').matchAll(/ from '([^']+)'/g))
      expect(from, path).toMatch(/^\.{1,2}\//u);
});

const locales = fileURLToPath(new URL('../src/locales/', import.meta.url));
test.each(readdirSync(locales))('the words for withdrawing are in %s', (file) => {
  const { banner } = JSON.parse(readFileSync(locales + file, 'utf8')) as {
    banner: Record<string, string>;
  };
  const words = WITHDRAWAL_WORDS[file.slice(0, 2)] ?? [];
  for (const key of ['body', 'new.body'])
    expect(
      words.filter((word) => banner[key]?.toLocaleLowerCase().includes(word)),
      key,
    ).not.toEqual([]);
});
