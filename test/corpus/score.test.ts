import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';

import { catalog } from '@candor/catalog';
import { detectFormat, readPolicy } from '@candor/policy';
import { afterAll, describe, expect, test } from 'vitest';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Real policies with labels by hand; they are their publishers' and stay outside the repository. */
const SETS = [
  { name: 'seeds', policies: 'seeds', gold: 'corpus/seeds-gold', services: 0.98, category: 0.98 },
  // Read while the reader was written, like the seeds: the figures do not say how policies that nobody has seen are read.
  {
    name: 'corpus',
    policies: 'corpus/policies',
    gold: 'corpus/gold',
    services: 0.97,
    category: 0.95,
  },
] as const;

const work = mkdtempSync(join(tmpdir(), 'candor-score-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(SETS)('labelled policies: $name', (set) => {
  const folder = join(shared, set.policies);
  const isHere = existsSync(folder);
  if (!isHere)
    process.stdout.write(`skipped: no labelled policies (${set.name}) beside the project\n`);

  test.skipIf(!isHere)('names the services and their categories', () => {
    const predictions = mkdtempSync(join(work, `${set.name}-`));
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), 'utf8');
      const { disclosures, diagnostics } = readPolicy(source, {
        catalog,
        format: detectFormat(file, source),
      });
      writeFileSync(
        join(predictions, `${parse(file).name}.json`),
        JSON.stringify({ ...disclosures, diagnostics }),
      );
    }
    const result = join(predictions, '..', `${set.name}-result.json`);
    const args = ['--pred', predictions, '--gold', join(shared, set.gold), '--json', result];
    const printed = execFileSync(process.execPath, [join(shared, 'corpus/score.mjs'), ...args], {
      encoding: 'utf8',
    });
    process.stdout.write(printed);
    const scored = JSON.parse(readFileSync(result, 'utf8')) as {
      on: { f1: number };
      categoryStrict: number;
    };
    expect(scored.on.f1).toBeGreaterThanOrEqual(set.services);
    expect(scored.categoryStrict).toBeGreaterThanOrEqual(set.category);
  });

  test.skipIf(!isHere)('quotes exactly what stands in the source', () => {
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), 'utf8');
      const { disclosures } = readPolicy(source, { catalog, format: detectFormat(file, source) });
      const evidence = [
        ...disclosures.services,
        ...disclosures.cookies,
        ...disclosures.firstPartyCookies,
        ...disclosures.retention,
        ...disclosures.legalBasis,
        ...disclosures.negations,
      ].flatMap((disclosure) => disclosure.evidence);
      for (const { quote, start, end, line } of evidence) {
        expect(source.slice(start, end), file).toBe(quote);
        expect(source.slice(0, start).split('\n').length, file).toBe(line);
      }
    }
  });
});
