import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';
import { rules } from './rules.ts';

const folders = readdirSync(fileURLToPath(new URL('rules/', import.meta.url)));

/** One text that brings up many rules at once. */
const TROUBLED = `We do not collect:

  • Website analytics from visitors

By browsing the website you agree to our use of cookies. We use HeatLens, Countly and Oldbook Ads. Statistics cookies do not require consent.
Our provider takes part in the Privacy Shield. You can turn off cookies in your browser settings. Data is kept indefinitely.
Your IP address is collected. This data is considered anonymous. You can uncheck the newsletter. Our pages are protected by SSL.

Widgets

ShareBar is a share button service.
`;

const { diagnostics } = readPolicy(TROUBLED, { catalog: createCatalog(), format: 'text' });

test('every rule has a folder of its name, with its code, its tests and its page', () => {
  expect(folders).toEqual(Object.keys(rules));
  for (const folder of folders) {
    const files = readdirSync(fileURLToPath(new URL(`rules/${folder}/`, import.meta.url)));
    expect(files.sort()).toEqual(['README.md', `${folder}.test.ts`, `${folder}.ts`]);
  }
});

test('a rule reports its own code only', () => {
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBeGreaterThan(10);
  for (const { code } of diagnostics) expect(folders).toContain(code);
});

test('no rule about a policy alone is an error: a site must be able to build while its policy is being corrected', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every diagnostic says what, why and what to do', () => {
  for (const { message, why, fix, code } of diagnostics) {
    expect(code).toMatch(/^(?:no|use)-[a-z-]+$/u);
    for (const words of [message, why, fix]) expect(words.length).toBeGreaterThan(10);
  }
});
