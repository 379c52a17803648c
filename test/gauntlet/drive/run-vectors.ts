import { isDeepStrictEqual } from 'node:util';

import type { Browser, BrowserContext } from 'puppeteer-core';
import { generate } from 'selfsigned';

import { startLane, type Lane } from '../server/start-lane.ts';
import { createWrapResponse } from '../server/wrap-response.ts';
import type { ImportFile, Site } from '../site/compile-site.ts';
import type { BrowserName, Level, Vector } from '../vectors/vector.ts';
import { launch } from './launch.ts';
import { runLevel, type Expectation, type LevelResult, type Phase } from './run-level.ts';

/** All that one vector came to in one browser. */
export interface VectorResult {
  readonly browser: BrowserName;
  readonly vector: Vector;
  readonly levels: Readonly<Partial<Record<Level, LevelResult>>>;
  readonly ms: number;
}

export interface RunVectorsOptions {
  readonly browserName: BrowserName;
  readonly site: Site;
  readonly importFile: ImportFile;
  readonly vectors: readonly Vector[];
  readonly levels: ReadonlySet<Level>;
  readonly phases: ReadonlySet<Phase>;
  readonly onResult: (result: VectorResult, done: number) => void;
}

/** Pages at a time: one a core of a small machine. More only wait for each other, and withdrawals are timed. */
const LANES = 2;

const NEEDS_WRAPPING: readonly Level[] = ['L2', 'L3', 'L4'];

/** Runs the vectors in one browser, a few at a time; `undefined` where the machine does not have the browser. */
export async function runVectors(
  options: RunVectorsOptions,
): Promise<readonly VectorResult[] | undefined> {
  const { browserName, site, vectors } = options;
  const pems = await generate([{ name: 'commonName', value: 'candor.test' }], { keySize: 2048 });
  const certificate = { key: pems.private, cert: pems.cert };
  const wrapResponse = await createWrapResponse(site, options.importFile);
  const openLane = (vector: Vector): Promise<Lane> =>
    startLane(
      { site, certificate, wrapResponse },
      { vector, level: 'control', isUiUnreachable: false },
    );
  const present = vectors.filter(({ absent }) => absent?.[browserName] === undefined);
  const [first] = present;
  if (first === undefined) return [];
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(first)));
  const [own, ...others] = lanes as [Lane, ...Lane[]];
  const browser = await launch(browserName, own.port);
  const results = new Map<Vector, VectorResult>();
  const work = async (lane: Lane, queue: Vector[]): Promise<void> => {
    if (browser === undefined) return;
    const keptContext =
      browserName === 'chromium'
        ? await browser.createBrowserContext({ proxyServer: `http://${lane.proxy}` })
        : undefined;
    for (let vector = queue.shift(); vector !== undefined; vector = queue.shift()) {
      const canWrap = wrapResponse !== undefined;
      const result = await runVector(vector, {
        ...options,
        browser,
        lane,
        keptContext,
        canWrap,
      });
      results.set(vector, result);
      options.onResult(result, results.size);
    }
  };
  const queue = present.filter(({ connectsTo }) => connectsTo === undefined);
  const connecting = present.filter(({ connectsTo }) => connectsTo !== undefined);
  await Promise.all([
    // What the browser does in its own context reaches one lane only.
    work(own, connecting).then(() => work(own, queue)),
    ...others.map((lane) => work(lane, queue)),
  ]);
  await browser?.close();
  await Promise.all(lanes.map((lane) => lane.close()));
  if (browser === undefined) return undefined;
  return vectors.flatMap((vector) => results.get(vector) ?? []);
}

async function runVector(
  vector: Vector,
  options: RunVectorsOptions & {
    readonly browser: Browser;
    readonly lane: Lane;
    readonly keptContext: BrowserContext | undefined;
    readonly canWrap: boolean;
  },
): Promise<VectorResult> {
  const start = Date.now();
  const levels: Partial<Record<Level, LevelResult>> = {};
  let expectation: Expectation | undefined;
  for (const level of levelsOf(vector)) {
    // Without a control run there is nothing to compare a restored page with.
    if (level !== 'control' && !options.levels.has(level)) continue;
    if (NEEDS_WRAPPING.includes(level) && !options.canWrap) continue;
    const run = (expected: Expectation | undefined): Promise<LevelResult> =>
      runLevel(vector, level, { ...options, ...(expected && { expectation: expected }) });
    const first = await run(expectation);
    let result = isNoisy(first) ? await run(expectation) : first;
    if (isUnrestored(result)) {
      // Or too little was expected: a slow machine's frame may act after the control run's page was taken for quiet.
      const control = await runLevel(vector, 'control', { ...options, controlQuietMs: 2000 });
      if (!isDeepStrictEqual(control.expectation, expectation)) {
        levels.control = control;
        expectation = control.expectation;
        result = await run(expectation);
      }
    }
    expectation ??= result.expectation;
    levels[level] = result;
  }
  return { browser: options.browserName, vector, levels, ms: Date.now() - start };
}

/**
 * Nothing is wrong but that the machine, or the network, did not answer in time: a tracker's last beat came within a second of the
 * withdrawal, or a request was not back when it was looked for. What came twice or out of order is never one of time. Measured once more, by itself, it must be right.
 */
function isNoisy({ cells }: LevelResult): boolean {
  const faults = Object.entries(cells).flatMap(([phase, cell]) => [
    ...cell.leaks.map((leak) => phase === 'withdraw' && /until \d{1,3} ms after$/.test(leak)),
    ...cell.unrestored.map((what) => what.startsWith('missing')),
    ...[...cell.broken, ...cell.differs].map(() => false),
  ]);
  return faults.length > 0 && !faults.includes(false);
}

const isUnrestored = ({ cells }: LevelResult): boolean =>
  Object.values(cells).some(({ unrestored }) => unrestored.length > 0);

function levelsOf({ plain }: Vector): readonly Level[] {
  return plain === undefined ? ['control', 'L2', 'L3r', 'L3', 'L4'] : ['control', 'L1'];
}
