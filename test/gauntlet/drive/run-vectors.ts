import type { Browser } from 'puppeteer-core';
import { generate } from 'selfsigned';

import { startDirect } from '../server/start-direct.ts';
import { startLane, type Lane } from '../server/start-lane.ts';
import { createWrapResponse } from '../server/wrap-response.ts';
import type { Site } from '../site/compile-site.ts';
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
  readonly vectors: readonly Vector[];
  readonly levels: ReadonlySet<Level>;
  readonly phases: ReadonlySet<Phase>;
  readonly onResult: (result: VectorResult, done: number) => void;
}

/** Pages at a time. More on two cores only wait for each other. */
const LANES = 3;

const NEEDS_WRAPPING: readonly Level[] = ['L2', 'L3', 'L4'];

/** Runs the vectors in one browser, a few at a time; `undefined` where the machine does not have the browser. */
export async function runVectors(
  options: RunVectorsOptions,
): Promise<readonly VectorResult[] | undefined> {
  const { browserName, site, vectors } = options;
  const pems = await generate([{ name: 'commonName', value: 'candor.test' }], { keySize: 2048 });
  const certificate = { key: pems.private, cert: pems.cert };
  const wrapResponse = await createWrapResponse(site);
  const lanes: Lane[] = [];
  const direct = await startDirect(certificate, (host) =>
    lanes.find(({ scene }) => scene.vector.directHosts?.includes(host)),
  );
  const hosts = vectors.flatMap(({ directHosts = [] }) => directHosts);
  const browser = await launch(browserName, { hosts, port: direct.port });
  if (browser === undefined) {
    await direct.close();
    return undefined;
  }
  const queue = vectors.filter(({ absent }) => absent?.[browserName] === undefined);
  const results = new Map<Vector, VectorResult>();
  const work = async (): Promise<void> => {
    const [first] = queue;
    if (first === undefined) return;
    const lane = await startLane(
      { site, certificate, wrapResponse },
      { vector: first, level: 'control', isUiUnreachable: false },
    );
    lanes.push(lane);
    for (let vector = queue.shift(); vector !== undefined; vector = queue.shift()) {
      const result = await runVector(vector, {
        ...options,
        browser,
        lane,
        canWrap: wrapResponse !== undefined,
      });
      results.set(vector, result);
      options.onResult(result, results.size);
    }
    await lane.close();
  };
  await Promise.all(Array.from({ length: LANES }, work));
  await browser.close();
  await direct.close();
  return vectors.flatMap((vector) => results.get(vector) ?? []);
}

async function runVector(
  vector: Vector,
  options: RunVectorsOptions & {
    readonly browser: Browser;
    readonly lane: Lane;
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
    const result = await runLevel(vector, level, {
      ...options,
      ...(expectation && { expectation }),
    });
    expectation ??= result.expectation;
    levels[level] = result;
  }
  return { browser: options.browserName, vector, levels, ms: Date.now() - start };
}

function levelsOf({ plain }: Vector): readonly Level[] {
  return plain === undefined ? ['control', 'L2', 'L3r', 'L3', 'L4'] : ['control', 'L1'];
}
