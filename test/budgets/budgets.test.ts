import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** The site with the most services of the five: 25 of them. */
const folder = join(root, 'seeds/altoros');
const { plan, artifacts, diagnostics } = compile({
  config: {
    name: 'candor.config.json',
    text: readFileSync(join(folder, 'candor.config.json'), 'utf8'),
  },
  policy: { name: 'policy.md', text: readFileSync(join(folder, 'policy.md'), 'utf8') },
  catalog,
});

/** Bytes over the wire, brotli 11: what budgets are counted in. */
function brotliSize(pattern: RegExp): number {
  const artifact = artifacts.find(({ path }) => pattern.test(path));
  if (artifact === undefined) throw new Error(`no artifact matches ${String(pattern)}`);
  const bytes = Buffer.from(artifact.content, 'utf8');
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const CONSENT = /^consent\.js$/;
const UI = /^consent-ui\.[^.]+\.js$/;
const PREFERENCES = /^consent-preferences\.[^.]+\.js$/;
const LOCALE = /^consent-de\.[^.]+\.js$/;

const BUDGETS = [
  { what: 'consent.js', files: [CONSENT], bytes: 3000 },
  { what: 'banner chunk with Lit', files: [UI], bytes: 7000 },
  { what: 'preferences chunk', files: [PREFERENCES], bytes: 3000 },
  { what: 'all together', files: [CONSENT, UI, PREFERENCES], bytes: 13_000 },
  { what: 'a further locale', files: [LOCALE], bytes: 1000 },
] as const;

test('the measured site is the one the budgets are for', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.services.filter(({ category }) => category !== 'necessary')).toHaveLength(25);
  expect(plan?.locales).toContain('de');
});

test.each(BUDGETS)('$what: at most $bytes bytes', ({ what, files, bytes }) => {
  const size = files.reduce((sum, file) => sum + brotliSize(file), 0);
  process.stdout.write(`${what}: ${size} of ${bytes} bytes (brotli 11)\n`);
  expect(size).toBeLessThanOrEqual(bytes);
});
