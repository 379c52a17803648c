import type { Browser, BrowserContext, Page } from 'puppeteer-core';

import { FIRST_PARTY } from '../server/answer-site.ts';
import type { Lane } from '../server/start-lane.ts';
import type { Site } from '../site/compile-site.ts';
import type { BrowserName, Level, Vector } from '../vectors/vector.ts';
import { decide, withdraw } from './decide.ts';
import { settle, type SettleOptions } from './settle.ts';
import {
  act,
  leaksOf,
  load,
  observe,
  requestsOf,
  setScene,
  storedOf,
  type Observation,
  type Stage,
} from './stage.ts';

export const PHASES = [
  'before',
  'reject',
  'accept',
  'returning',
  'partial',
  'withdraw',
  'corrupt',
  'expired',
  'no-ui',
] as const;
export type Phase = (typeof PHASES)[number];

/** What one phase of one vector at one level came to. Empty lists are what is promised. */
export interface Cell {
  /** Requests and stored names of services that are not granted. */
  readonly leaks: readonly string[];
  /** The shop's facts that did not hold. */
  readonly broken: readonly string[];
  /** What Accept should have brought back, and did not; or brought twice. */
  readonly unrestored: readonly string[];
  /** A lesser phase than promised: after Reject differs from before any choice. */
  readonly differs: readonly string[];
}

/** What the control run shows: all that Accept must bring back. */
export interface Expectation {
  readonly requests: readonly string[];
  readonly trace: readonly string[];
  readonly probe: string;
}

export interface LevelResult {
  readonly cells: Readonly<Partial<Record<Phase, Cell>>>;
  /** Set by the control run. */
  readonly expectation?: Expectation;
}

/** What a level is run with. */
export interface RunOptions {
  readonly browser: Browser;
  readonly browserName: BrowserName;
  readonly lane: Lane;
  /** The lane's own in Chromium, emptied after each level; elsewhere each level has a new one. */
  readonly keptContext: BrowserContext | undefined;
  readonly site: Site;
  readonly phases: ReadonlySet<Phase>;
  /** How long the control run's page must be quiet; longer than any other load: what it misses is never asked for. */
  readonly controlQuietMs?: number;
}

const CLEAN: Cell = { leaks: [], broken: [], unrestored: [], differs: [] };

const CONTROL_QUIET_MS = 450;

/** Which phases a level is asked for. */
const LEVEL_PHASES: Readonly<Record<Level, readonly Phase[]>> = {
  control: ['before'],
  L1: PHASES,
  L2: ['before'],
  L3r: ['before', 'accept'],
  L3: PHASES,
  L4: ['before', 'returning', 'partial', 'withdraw'],
};

/** Runs all phases of one vector at one level. */
export async function runLevel(
  vector: Vector,
  level: Level,
  options: RunOptions & { readonly expectation?: Expectation },
): Promise<LevelResult> {
  const phases = new Set(
    LEVEL_PHASES[level].filter((phase) => level === 'control' || options.phases.has(phase)),
  );
  setScene(options.lane, { vector, level, isUiUnreachable: false });
  const run = { ...options, vector, phases };
  if (level === 'control') return runControl(run);
  return withStage(run, async (stage) => {
    let cells: Cells = {};
    for (const part of [runFirstVisit, runOddCookies, runAccepted, runPartial]) {
      cells = { ...cells, ...(await part(run, stage)) };
    }
    return { cells };
  });
}

interface Run extends RunOptions {
  readonly vector: Vector;
  readonly phases: ReadonlySet<Phase>;
  readonly expectation?: Expectation;
}

type Cells = Partial<Record<Phase, Cell>>;

async function runControl(run: Run): Promise<LevelResult> {
  return withStage(run, async (stage) => {
    const seen = await load(stage, { quietMs: run.controlQuietMs ?? CONTROL_QUIET_MS });
    return {
      cells: {
        before: {
          ...CLEAN,
          leaks: leaks(stage, seen, new Set(run.vector.granted)),
          broken: seen.broken,
        },
      },
      expectation: {
        requests: requestsOf(stage, seen.traffic),
        trace: seen.trace,
        probe: seen.probe,
      },
    };
  });
}

/** No choice yet; then Reject and a reload. */
async function runFirstVisit({ vector, phases, site }: Run, stage: Stage): Promise<Cells> {
  if (!phases.has('before') && !phases.has('reject')) return {};
  const granted = new Set(vector.granted);
  await setDecision(stage, granted.size > 0 ? cookieOf(site, granted) : 'none');
  const before = await load(stage);
  const beforeCell = {
    ...CLEAN,
    leaks: leaks(stage, before, granted),
    broken: before.broken,
  };
  if (!phases.has('reject')) return { before: beforeCell };
  const mark = stage.lane.traffic.length;
  await decide(stage, 'reject');
  await settle(stage.lane);
  const after = leaksOf(stage, stage.lane.traffic.slice(mark));
  const reject = await load(stage);
  const again = leaks(stage, reject);
  const differs = symmetricDifference(new Set(beforeCell.leaks), new Set(again));
  return {
    before: beforeCell,
    reject: {
      ...CLEAN,
      leaks: [...after, ...again],
      broken: reject.broken,
      // What is granted before this vector's Reject is not granted after it.
      differs: granted.size > 0 ? [] : differs,
    },
  };
}

/** Cookies that are no decision, and a gate whose later files cannot be had. */
async function runOddCookies({ phases, site, lane }: Run, stage: Stage): Promise<Cells> {
  const all = new Set<string>(site.plan.services.map(({ id }) => id));
  const cells: Cells = {};
  const look = async (cookie: string): Promise<Cell> => {
    await setDecision(stage, cookie);
    const seen = await load(stage);
    return { ...CLEAN, leaks: leaks(stage, seen), broken: seen.broken };
  };
  if (phases.has('corrupt')) cells.corrupt = await look(cookieOf(site, all).replace('1.', '1.%'));
  if (phases.has('expired')) cells.expired = await look(cookieOf(site, all, 400));
  if (phases.has('no-ui')) {
    setScene(lane, { isUiUnreachable: true });
    const seen = await look('none');
    const mark = lane.traffic.length;
    await decide(stage, 'accept');
    await settle(lane);
    setScene(lane, { isUiUnreachable: false });
    cells['no-ui'] = {
      ...seen,
      leaks: [...seen.leaks, ...leaksOf(stage, lane.traffic.slice(mark))],
    };
  }
  return cells;
}

/** Accept without a reload; then a returning visitor; then withdrawal and the load after it. */
async function runAccepted(run: Run, stage: Stage): Promise<Cells> {
  const { phases, vector, site } = run;
  const cells: Cells = {};
  if (phases.has('accept')) {
    const isInPlace = restorationOf(run) === undefined;
    await setDecision(stage, 'none');
    await load(stage);
    const mark = stage.lane.traffic.length;
    await decide(stage, 'accept');
    const isBack = (): boolean => missingRequests(run, stage, mark).length === 0;
    await settle(stage.lane, {
      atLeastMs: 250,
      ...(isInPlace && !vector.isGesture && { until: isBack }),
    });
    if (vector.isGesture) await act(stage);
    const seen = await observe(stage, mark);
    cells.accept = {
      ...CLEAN,
      unrestored: isInPlace ? missing(run, stage, seen) : [],
    };
  } else {
    await setDecision(stage, cookieOf(site, new Set(site.plan.services.map(({ id }) => id))));
  }
  if (!phases.has('returning') && !phases.has('withdraw')) return cells;
  const returning = await load(stage, untilRestored(run, stage));
  cells.returning = {
    ...CLEAN,
    broken: returning.broken,
    unrestored: missing(run, stage, returning),
  };
  if (!phases.has('withdraw') || vector.withdrawal === 'none') return cells;
  const withdrawn = await withdraw(stage);
  const next = await load(stage);
  cells.withdraw = {
    ...CLEAN,
    leaks: [
      ...withdrawn.leaks,
      ...withdrawn.stored,
      ...leaks(stage, next).map((leak) => `next load: ${leak}`),
    ],
    broken: next.broken,
  };
  return cells;
}

/** All but its own services granted: it is held. Only its own: it works. */
async function runPartial(run: Run, stage: Stage): Promise<Cells> {
  const { phases, vector, site } = run;
  if (!phases.has('partial')) return {};
  const own = new Set<string>([...vector.services, ...(vector.granted ?? [])]);
  for (const { id, category } of site.plan.services) {
    if (category === vector.category) own.add(id);
  }
  const others = new Set<string>(
    site.plan.services.map(({ id }) => id).filter((id) => !vector.services.includes(id)),
  );
  await setDecision(stage, cookieOf(site, others));
  const held = await load(stage);
  await setDecision(stage, cookieOf(site, own));
  const works = await load(stage, untilRestored(run, stage));
  return {
    partial: {
      ...CLEAN,
      leaks: [...leaks(stage, held, others), ...leaks(stage, works, own)],
      broken: [...held.broken, ...works.broken],
      unrestored: missing(run, stage, works),
    },
  };
}

/** A fresh visitor for `use`, who is gone afterwards. */
async function withStage<T>(run: Run, use: (stage: Stage) => Promise<T>): Promise<T> {
  const { browser, keptContext, lane, site, vector } = run;
  const kept = vector.connectsTo === undefined ? keptContext : browser.defaultBrowserContext();
  // Only Chromium's protocol can empty a context; a new window for each would take it longer than the page.
  if (keptContext !== undefined && kept !== undefined) {
    const page = await kept.newPage();
    try {
      return await use({ vector, lane, site, context: kept, page });
    } finally {
      await forget(page);
      await page.close();
    }
  }
  const context = await browser.createBrowserContext({ proxyServer: lane.proxy });
  try {
    return await use({ vector, lane, site, context, page: await openPage(context) });
  } finally {
    await context.close();
  }
}

/** Firefox now and then loses a tab that is opened while another is closed. */
async function openPage(context: BrowserContext, attempts = 3): Promise<Page> {
  try {
    return await context.newPage();
  } catch (error) {
    if (attempts <= 1) throw error;
    return openPage(context, attempts - 1);
  }
}

/** Empties the page's context. */
async function forget(page: Page): Promise<void> {
  // What still runs would store it again.
  await page.goto('about:blank');
  const session = await page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', {
    origin: `https://${FIRST_PARTY}`,
    storageTypes: 'all',
  });
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
}

function leaks(
  stage: Stage,
  seen: Observation,
  granted: ReadonlySet<string> = new Set(),
): string[] {
  const isHeld = stage.vector.services.some((id) => !granted.has(id));
  return [
    ...leaksOf(stage, seen.traffic, granted),
    ...storedOf(stage, seen.stored, granted),
    ...(isHeld ? seen.leaks : []),
  ];
}

const untilRestored = (run: Run, stage: Stage): SettleOptions =>
  restorationOf(run)?.how === 'none'
    ? {}
    : { until: () => missingRequests(run, stage, 0).length === 0 };

/** Requests of the control run that did not come again since `mark`. */
function missingRequests({ expectation }: Run, stage: Stage, mark: number): readonly string[] {
  const seen = requestsOf(stage, stage.lane.traffic.slice(mark));
  return difference(expectation?.requests ?? [], seen).filter((entry) =>
    entry.startsWith('missing'),
  );
}

/** What this browser cannot bring back in place; `undefined`: everything must be back. */
function restorationOf({ vector, browserName }: Run): Vector['restoredBy'] {
  const isHere = vector.restoredBy?.browsers?.includes(browserName) ?? true;
  return isHere ? vector.restoredBy : undefined;
}

/** What the control run had and this one has not, or has too often. */
function missing(run: Run, stage: Stage, seen: Observation): string[] {
  const { expectation, vector } = run;
  if (expectation === undefined || restorationOf(run)?.how === 'none') return [];
  const trace = (list: readonly string[]): string =>
    (vector.isUnordered ? [...list].sort() : list).join(' → ') || 'nothing';
  const differs = (what: string, expected: string, found: string): string[] =>
    expected === found ? [] : [`${what}: ${found}; expected: ${expected}`];
  return [
    ...difference(expectation.requests, requestsOf(stage, seen.traffic)),
    ...differs('ran', trace(expectation.trace), trace(seen.trace)),
    ...differs('probe', expectation.probe, seen.probe),
  ];
}

/** Two lists as bags. */
function difference(expected: readonly string[], seen: readonly string[]): string[] {
  const rest = [...seen];
  const lacking = expected.filter((entry) => {
    const index = rest.indexOf(entry);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return [
    ...lacking.map((entry) => `missing: ${entry}`),
    ...rest.map((entry) => `too many: ${entry}`),
  ];
}

function symmetricDifference(left: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [
    ...[...left].filter((entry) => !right.has(entry)),
    ...[...right].filter((entry) => !left.has(entry)),
  ];
}

/** A decision as the runtime's README writes it: these granted, the rest denied, made some days ago. */
function cookieOf({ plan }: Site, granted: ReadonlySet<string>, daysAgo = 1): string {
  const asked = plan.services.filter(({ category }) => category !== 'necessary');
  const codes = (isGranted: boolean): string =>
    asked
      .filter(({ id }) => granted.has(id) === isGranted)
      .map(({ code }) => code)
      .join('');
  const categories = [...new Set(asked.map(({ category }) => category))].filter((category) =>
    asked.every((service) => service.category !== category || granted.has(service.id)),
  );
  const time = Math.floor(Date.now() / 1000 - daysAgo * 86_400).toString(36);
  return `1.${time}.choose.${categories.join('~')}.${codes(true)}.${codes(false)}`;
}

async function setDecision({ context }: Stage, value: string): Promise<void> {
  await context.setCookie({
    name: 'candor',
    value,
    domain: FIRST_PARTY,
    path: '/',
    secure: true,
    sameSite: 'Lax',
  });
}
