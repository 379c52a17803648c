/**
 * Writes `src/generated/services.ts` from `services/*.json`: the entries sorted by id, as one typed constant, so that the type checker
 * reads every entry too. The schema itself is enforced by the tests of this package.
 *
 * Exits 1 and names the file when an entry is not JSON or does not carry its file's name as `id`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const services = new URL('../services/', import.meta.url);
const output = new URL('../src/generated/services.ts', import.meta.url);

const problems = [];

function readEntry(fileName) {
  let entry;
  try {
    entry = JSON.parse(readFileSync(new URL(fileName, services), 'utf8'));
  } catch (error) {
    problems.push(`services/${fileName} is not valid JSON: ${error.message}`);
    return undefined;
  }
  const expected = basename(fileName, '.json');
  if (entry?.id !== expected) {
    problems.push(`services/${fileName}: "id" must be "${expected}", like the file's name.`);
    return undefined;
  }
  return entry;
}

const entries = readdirSync(services)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map(readEntry);

if (entries.length === 0) problems.push('services/ holds no entry.');
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

const rows = entries.map((entry) => `  ${JSON.stringify(entry)},\n`).join('');
mkdirSync(new URL('.', output), { recursive: true });
writeFileSync(
  output,
  `// Written by build/generate.mjs from services/*.json. Do not edit.
import type { CatalogService } from '@candor/model';

export const services: readonly CatalogService[] = [
${rows}];
`,
);
console.log(`catalog: ${entries.length} services`);
