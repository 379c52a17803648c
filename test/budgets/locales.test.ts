import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'seeds/altoros');
/** Bytes, brotli 11, of a further locale on the site with 25 services. */
const BUDGET = 1000;

const locales = readdirSync(join(root, 'packages/banner/src/locales')).map((file) =>
  file.replace(/\.json$/, ''),
);
const config = JSON.parse(readFileSync(join(folder, 'candor.config.json'), 'utf8')) as object;

/** The chunk of a locale that the site's own is not. */
function chunkOf(locale: string): string {
  const first = locale === 'en' ? 'de' : 'en';
  const { artifacts, diagnostics } = compile({
    config: {
      name: 'candor.config.json',
      text: JSON.stringify({ ...config, locales: [first, locale] }),
    },
    policy: { name: 'policy.md', text: readFileSync(join(folder, 'policy.md'), 'utf8') },
    catalog,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const artifact = artifacts.find(({ path }) => path.startsWith(`consent-${locale}.`));
  if (artifact === undefined) throw new Error(`No chunk for ${locale}.`);
  return artifact.content;
}

test('there are locales to measure', () => {
  expect(locales.length).toBeGreaterThan(30);
});

test.each(locales)(`%s: at most ${BUDGET} bytes`, (locale) => {
  const bytes = Buffer.from(chunkOf(locale), 'utf8');
  const size = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  process.stdout.write(`locale ${locale.padEnd(8)} ${String(size).padStart(5)} bytes, brotli 11\n`);
  expect(size).toBeLessThanOrEqual(BUDGET);
});
