import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { PHASES, type Phase } from './drive/run-level.ts';
import { runVectors, type VectorResult } from './drive/run-vectors.ts';
import { judge } from './report/judge.ts';
import { LEGEND, renderTable } from './report/render-table.ts';
import { renderReasons } from './report/render-reasons.ts';
import { summarize } from './report/summarize.ts';
import { CACHE, compileSite, type ImportFile } from './site/compile-site.ts';
import { BROWSERS, LEVELS, type Vector } from './vectors/vector.ts';
import { vectors as allVectors } from './vectors/vectors.ts';

const HELP = `The leak gauntlet: every vector must leak without Candor, and none with it.

  pnpm gauntlet [options]

  --vector ID        only this vector; again for more, or a part of the id with *
  --level LEVEL      only this level: ${LEVELS.slice(1).join(', ')}; again for more
  --phase PHASE      only this phase: ${PHASES.join(', ')}; again for more
  --browser NAME     chromium or firefox; both without it
  --verbose          every leak, and everything that was not restored
  --help

Everything that was measured goes to node_modules/.cache/candor-gauntlet/results.json.
Exit code 1: a promise is broken.
`;

/** Firefox confirms; what does not depend on the browser is measured in Chromium. */
const FIREFOX_PHASES: readonly Phase[] = ['before', 'reject', 'accept', 'returning', 'withdraw'];

/** Runs the gauntlet and returns the exit code. */
export async function main(args: string[], importFile: ImportFile): Promise<number> {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: {
      vector: { type: 'string', multiple: true },
      level: { type: 'string', multiple: true },
      phase: { type: 'string', multiple: true },
      browser: { type: 'string', multiple: true },
      verbose: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const site = await compileSite(importFile);
  const vectors = chosen(values.vector);
  const levels = new Set(oneOf('level', values.level ?? LEVELS, LEVELS));
  const browsers = oneOf('browser', values.browser ?? BROWSERS, BROWSERS);
  const asked = values.phase && oneOf('phase', values.phase, PHASES);
  const results: VectorResult[] = [];
  const soFar: VectorResult[] = [];
  const isColored = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  for (const browserName of browsers) {
    const start = Date.now();
    const phases = asked ?? (browserName === 'firefox' ? FIREFOX_PHASES : PHASES);
    const found = await runVectors({
      browserName,
      site,
      importFile,
      vectors,
      levels,
      phases: new Set(phases),
      onResult: (result, done) => {
        const { vector, ms } = result;
        soFar.push(result);
        saveResults(soFar);
        const line = `${browserName} ${done}/${vectors.length} ${vector.id} ${ms} ms`;
        if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
        else if (done % 20 === 0) process.stderr.write(`${line}\n`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    if (found === undefined) {
      process.stdout.write(`${browserName}: not on this machine, not measured\n`);
      continue;
    }
    results.push(...found);
    process.stdout.write(
      `${browserName}: ${found.length} vectors in ${Math.round((Date.now() - start) / 1000)} s\n${LEGEND}\n\n${renderTable(found, isColored)}\n\n${renderReasons(found, { vectors, browser: browserName })}\n`,
    );
  }
  return finish(results, values.verbose === true);
}

/** After each vector, so that a run that is broken off leaves what it found. */
function saveResults(results: readonly VectorResult[]): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'results.json'), JSON.stringify(results, null, 1));
}

function finish(results: readonly VectorResult[], isVerbose: boolean): number {
  const verdicts = judge(results);
  const shown = isVerbose ? verdicts : verdicts.slice(0, 20);
  for (const { where, what } of shown) process.stdout.write(`${where}: ${what}\n`);
  if (shown.length < verdicts.length)
    process.stdout.write(`… and ${verdicts.length - shown.length} more: --verbose\n`);
  process.stdout.write(`${summarize(results)}\n`);
  return verdicts.length > 0 ? 1 : 0;
}

/** The words that an option was given, each of them known. */
function oneOf<T extends string>(
  option: string,
  given: readonly string[],
  known: readonly T[],
): readonly T[] {
  const unknown = given.find((word) => !(known as readonly string[]).includes(word));
  if (unknown !== undefined)
    throw new RangeError(`--${option} ${unknown}: there are ${known.join(', ')}.`);
  return given as readonly T[];
}

function chosen(patterns: readonly string[] | undefined): readonly Vector[] {
  if (patterns === undefined) return allVectors;
  const found = allVectors.filter(({ id }) =>
    patterns.some((pattern) =>
      pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
    ),
  );
  if (found.length === 0) throw new RangeError(`No vector is called ${patterns.join(' or ')}.`);
  return found;
}
