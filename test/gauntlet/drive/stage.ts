import type { BrowserContext, Page } from 'puppeteer-core';

import { FIRST_PARTY } from '../server/answer-site.ts';
import type { Lane, Scene } from '../server/start-lane.ts';
import { isBeat, type Traffic } from '../server/traffic.ts';
import type { Site } from '../site/compile-site.ts';
import type { Vector } from '../vectors/vector.ts';
import { inspectPage, type PageState } from './inspect-page.ts';
import { settle, type SettleOptions } from './settle.ts';

/** A fresh visitor at one vector's page, at one level. */
export interface Stage {
  readonly vector: Vector;
  readonly lane: Lane;
  readonly site: Site;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** What was seen in one stretch of time. */
export interface Observation extends PageState {
  readonly traffic: readonly Traffic[];
  /** Facts of the shop that did not hold. */
  readonly broken: readonly string[];
}

/** Loads the vector's page, lets it act, and tells what was seen since. */
export async function load(stage: Stage, options: SettleOptions = {}): Promise<Observation> {
  const { lane, page, vector } = stage;
  // A page that has left for a vendor would go on there until the next one comes.
  if (vector.settleMs !== undefined) await page.goto('about:blank');
  lane.clear();
  await visit(stage);
  const atLeastMs = Math.max(options.atLeastMs ?? 0, vector.settleMs ?? 0);
  const { until, ...rest } = options;
  const isLast = vector.act === undefined;
  await settle(lane, {
    ...rest,
    needsFacts: true,
    ...(atLeastMs > 0 && { atLeastMs }),
    ...(isLast && until && { until }),
  });
  await act(stage, options);
  return {
    ...(await observe(stage)),
    broken: lane.facts ?? ['everything: the shop never came to its end'],
  };
}

/** Goes to a page of the vector without looking. */
export async function visit({ page, vector }: Stage, path = ''): Promise<void> {
  // Media that never come, or a page that leaves for a vendor, must not end the run: what was requested is what counts.
  await page
    .goto(`https://${FIRST_PARTY}/v/${vector.id}/${path}`, {
      waitUntil: 'domcontentloaded',
      timeout: 10_000,
    })
    .catch(() => undefined);
}

/** Does what the vector's visitor or late code does. */
export async function act(
  { page, lane, vector }: Stage,
  { quietMs, until }: SettleOptions = {},
): Promise<void> {
  if (vector.act === undefined) return;
  await page.evaluate(vector.act).catch(() => undefined);
  await settle(lane, { ...(quietMs && { quietMs }), ...(until && { until }) });
}

/** What was seen since `mark`, an index into the lane's traffic. */
export async function observe(stage: Stage, mark = 0): Promise<Observation> {
  const traffic = stage.lane.traffic.slice(mark);
  return { traffic, broken: [], ...(await inspectPage(stage.page, stage.vector)) };
}

/** Requests to services outside `granted`, each as `destination URL`; a connection counts where no request followed on it. */
export function leaksOf(
  { site, lane }: Pick<Stage, 'site' | 'lane'>,
  traffic: readonly Traffic[],
  granted: ReadonlySet<string> = new Set(),
): string[] {
  const asked = new Set(lane.traffic.filter(isRequest).map(({ url }) => new URL(url).host));
  const found = traffic
    .filter((seen) => isRequest(seen) || !asked.has(new URL(seen.url).host))
    .filter((seen) => {
      const services = site.gatedServicesOf(seen.url, { isWholeHost: !isRequest(seen) });
      return isRequest(seen)
        ? services.some((id) => !granted.has(id))
        : services.length > 0 && !services.some((id) => granted.has(id));
    });
  return labelOnce(found);
}

/** Everything that gated services were asked for, without the beats, in a comparable order. */
export function requestsOf({ site }: Pick<Stage, 'site'>, traffic: readonly Traffic[]): string[] {
  return traffic
    .filter((seen) => isRequest(seen) && !isBeat(seen))
    .filter(({ url }) => site.gatedServicesOf(url).length > 0)
    .map(label)
    .sort();
}

/** Declared names of gated services among what is stored. */
export function storedOf(
  { site }: Pick<Stage, 'site'>,
  stored: readonly string[],
  granted: ReadonlySet<string> = new Set(),
): string[] {
  const patternsOf = (isGranted: boolean): readonly RegExp[] =>
    site.plan.services
      .filter(({ id, category }) => category !== 'necessary' && granted.has(id) === isGranted)
      .flatMap(({ storage }) => storage.filter(({ party }) => party === 'first'))
      .map(({ name, type }) => patternOf(`${type}:${name}`));
  const [own, others] = [patternsOf(true), patternsOf(false)];
  const isIn = (patterns: readonly RegExp[], name: string): boolean =>
    patterns.some((pattern) => pattern.test(name));
  // Services share names: what one that is granted may store is nobody's leak.
  return stored.filter((name) => isIn(others, name) && !isIn(own, name));
}

const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** The scene without the page. */
export function setScene(lane: Lane, scene: Partial<Scene>): void {
  lane.scene = { ...lane.scene, ...scene };
}

const isRequest = ({ kind }: Traffic): boolean => kind === 'request' || kind === 'websocket';

const label = ({ kind, destination, url }: Traffic): string =>
  `${kind === 'request' ? destination : kind} ${url.replace(/\?sent=\d+$/, '')}`;

/** A tracker that goes on is one leak, however often it beats; how long it went on is worth knowing. */
function labelOnce(found: readonly Traffic[]): string[] {
  const last = new Map(found.map((seen) => [label(seen), seen.afterMs]));
  return [...last].map(([text, ms]) => (ms === undefined ? text : `${text} until ${ms} ms after`));
}
