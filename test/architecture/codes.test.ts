import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { loadRules } from '../../packages/cli/src/explain/load-rules.ts';

const root = fileURLToPath(new URL('../../packages/', import.meta.url));

const CODE = /(['"`])((?:no|use)-[a-z\d]+(?:-[a-z\d]+)*)\1/gu;
/** Comments are no code; a `//` within an address has a colon before it. */
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu;
/** Texts of a code's form that are none: directives of HTTP. */
const NO_CODES: ReadonlySet<string> = new Set(['no-cache', 'no-store', 'no-referrer']);

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(?:generated|testing|locales)\//u.test(path));
}

/** Every text of a code's form that stands in a file, whatever is done with it: who compares with a code expects that it is reported. */
function codesIn(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8').replaceAll(COMMENT, '');
  return [...code.matchAll(CODE)]
    .map(([, , name = '']) => name)
    .filter((name) => !NO_CODES.has(name));
}

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(root, entry.name, 'src'));
const sources = [...folders, join(root, 'banner/fairness')].flatMap(sourcesOf);
const written = new Map(sources.flatMap((path) => codesIn(path).map((code) => [code, path])));

test('every code that can be reported has a page', async () => {
  const documented = new Set((await loadRules()).map(({ code }) => code));
  const missing = [...written].filter(([code]) => !documented.has(code));
  expect(written.size).toBeGreaterThan(150);
  expect(missing).toEqual([]);
});

test('every page is of a code that can be reported', async () => {
  const unused = (await loadRules()).map(({ code }) => code).filter((code) => !written.has(code));
  expect(unused).toEqual([]);
});

/** A code that is put together when it is reported could not be found here. */
test('no code is put together', () => {
  for (const path of sources)
    expect(readFileSync(path, 'utf8'), path).not.toMatch(/[`'"](?:no|use)-(?:\$\{|['"`] ?\+)/u);
});
