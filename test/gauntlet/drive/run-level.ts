import type { Browser } from 'puppeteer-core';

import { FIRST_PARTY } from '../server/answer-site.ts';
import type { Lane } from '../server/start-lane.ts';
import type { Site } from '../site/compile-site.ts';
import type { BrowserName, Level, Vector } from '../vectors/vector.ts';
import { decide, withdraw } from './decide.ts';
import { settle } from './settle.ts';
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
  readonly site: Site;
  readonly phases: ReadonlySet<Phase>;
}

const CLEAN: Cell = { leaks: [], broken: [], unrestored: [], differs: [] };

/** Which phases a level is asked for. */
const LEVEL_PHASES: Readonly<Record<Level, readonly Phase[]>> = {
  control: ['before'],
  L1: PHASES,
  L2: ['before'],
  L3r: ['before', 'accept'],
  L3: PHASES,
  L4: ['before', 'reject', 'returning', 'partial', 'withdraw'],
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
  const parts = [runFirstVisit, runAccepted, runPartial, runOddCookies];
  let cells: Partial<Record<Phase, Cell>> = {};
  for (const part of parts) cells = { ...cells, ...(await part(run)) };
  return { cells };
}

interface Run extends RunOptions {
  readonly vector: Vector;
  readonly phases: ReadonlySet<Phase>;
  readonly expectation?: Expectation;
}

type Cells = Partial<Record<Phase, Cell>>;

async function runControl(run: Run): Promise<LevelResult> {
  return withStage(run, async (stage) => {
    const seen = await load(stage);
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
async function runFirstVisit(run: Run): Promise<Cells> {
  const { vector, phases, site } = run;
  if (!phases.has('before') && !phases.has('reject')) return {};
  return withStage(run, async (stage) => {
    const granted = new Set(vector.granted);
    if (granted.size > 0) await setDecision(stage, cookieOf(site, granted));
    const before = await load(stage);
    const beforeCell = { ...CLEAN, leaks: leaks(stage, before, granted), broken: before.broken };
    if (!phases.has('reject')) return { before: beforeCell };
    const mark = stage.lane.traffic.length;
    await decide(stage, 'reject');
    await settle(stage.lane);
    const after = leaksOf(stage, stage.lane.traffic.slice(mark));
    const reject = await load(stage);
    const again = leaks(stage, reject);
    const differs =
      granted.size > 0 ? [] : symmetricDifference(new Set(beforeCell.leaks), new Set(again));
    return {
      before: beforeCell,
      reject: { ...CLEAN, leaks: [...after, ...again], broken: reject.broken, differs },
    };
  });
}

/** Accept without a reload; then a returning visitor; then withdrawal and the load after it. */
async function runAccepted(run: Run): Promise<Cells> {
  const { phases, expectation, vector } = run;
  if (!['accept', 'returning', 'withdraw'].some((phase) => phases.has(phase as Phase))) return {};
  return withStage(run, async (stage) => {
    const cells: Cells = {};
    await load(stage);
    const mark = stage.lane.traffic.length;
    await decide(stage, 'accept');
    await settle(stage.lane, { atLeastMs: 250 });
    if (vector.isGesture) await act(stage);
    const accepted = await observe(stage, mark);
    const isInPlace = vector.restoredBy === undefined;
    cells.accept = { ...CLEAN, unrestored: isInPlace ? missing(stage, accepted, expectation) : [] };
    if (!phases.has('returning') && !phases.has('withdraw')) return cells;
    const returning = await load(stage);
    const isRestored = vector.restoredBy?.how !== 'none';
    cells.returning = {
      ...CLEAN,
      broken: returning.broken,
      unrestored: isRestored ? missing(stage, returning, expectation) : [],
    };
    if (!phases.has('withdraw')) return cells;
    const { leaks: late, stored } = await withdraw(stage);
    const next = await load(stage);
    cells.withdraw = {
      ...CLEAN,
      leaks: [...late, ...stored, ...leaks(stage, next).map((leak) => `next load: ${leak}`)],
      broken: next.broken,
    };
    return cells;
  });
}

/** Only its own services granted: it works. All but its own: it is held. */
async function runPartial(run: Run): Promise<Cells> {
  const { phases, vector, site, expectation } = run;
  if (!phases.has('partial')) return {};
  const own = new Set([...vector.services, ...(vector.granted ?? [])]);
  const others = new Set(
    site.plan.services
      .filter(({ id, category }) => category !== 'necessary' && !vector.services.includes(id))
      .map(({ id }) => id),
  );
  const works = await withStage(run, async (stage) => {
    await setDecision(stage, cookieOf(site, own));
    const seen = await load(stage);
    const isRestored = vector.restoredBy?.how !== 'none';
    return {
      ...CLEAN,
      leaks: leaks(stage, seen, own),
      broken: seen.broken,
      unrestored: isRestored ? missing(stage, seen, expectation) : [],
    };
  });
  const held = await withStage(run, async (stage) => {
    await setDecision(stage, cookieOf(site, others));
    const seen = await load(stage);
    return { leaks: leaks(stage, seen, others), broken: seen.broken };
  });
  return {
    partial: {
      ...works,
      leaks: [...works.leaks, ...held.leaks],
      broken: [...works.broken, ...held.broken],
    },
  };
}

/** Cookies that are no decision, and a gate whose later files cannot be had. */
async function runOddCookies(run: Run): Promise<Cells> {
  const { phases, site, lane } = run;
  if (!['corrupt', 'expired', 'no-ui'].some((phase) => phases.has(phase as Phase))) return {};
  return withStage(run, async (stage) => {
    const all = new Set(site.plan.services.map(({ id }) => id));
    const good = cookieOf(site, all);
    const cells: Cells = {};
    const look = async (cookie: string): Promise<Cell> => {
      await setDecision(stage, cookie);
      const seen = await load(stage);
      return { ...CLEAN, leaks: leaks(stage, seen), broken: seen.broken };
    };
    if (phases.has('corrupt')) cells.corrupt = await look(good.replace('1.', '1.%'));
    if (phases.has('expired')) cells.expired = await look(cookieOf(site, all, 400));
    if (phases.has('no-ui')) {
      setScene(lane, { isUiUnreachable: true });
      const seen = await look('none');
      const mark = stage.lane.traffic.length;
      await decide(stage, 'accept');
      await settle(lane);
      cells['no-ui'] = {
        ...seen,
        leaks: [...seen.leaks, ...leaksOf(stage, lane.traffic.slice(mark))],
      };
      setScene(lane, { isUiUnreachable: false });
    }
    return cells;
  });
}

/** A fresh visitor for `use`, who is gone afterwards. */
async function withStage<T>(run: Run, use: (stage: Stage) => Promise<T>): Promise<T> {
  const { browser, lane, site, vector } = run;
  const context = await browser.createBrowserContext({
    proxyServer: run.browserName === 'firefox' ? lane.proxy : `http://${lane.proxy}`,
    ...(vector.directHosts && { proxyBypassList: [...vector.directHosts] }),
  });
  try {
    return await use({ vector, lane, site, context, page: await context.newPage() });
  } finally {
    await context.close();
  }
}

function leaks(
  stage: Stage,
  seen: Observation,
  granted: ReadonlySet<string> = new Set(),
): string[] {
  return [...leaksOf(stage, seen.traffic, granted), ...storedOf(stage, seen.stored, granted)];
}

/** What the control run had and this one has not, or has too often. */
function missing(stage: Stage, seen: Observation, expectation: Expectation | undefined): string[] {
  if (expectation === undefined) return [];
  const trace = (list: readonly string[]): string =>
    (stage.vector.isUnordered ? [...list].sort() : list).join(' → ');
  return [
    ...difference(expectation.requests, requestsOf(stage, seen.traffic)),
    ...(trace(expectation.trace) === trace(seen.trace)
      ? []
      : [
          `ran: ${trace(seen.trace) || 'nothing'}; expected: ${trace(expectation.trace) || 'nothing'}`,
        ]),
    ...(expectation.probe === seen.probe
      ? []
      : [`probe: ${seen.probe}; expected: ${expectation.probe}`]),
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
