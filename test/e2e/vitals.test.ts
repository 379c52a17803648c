import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { root } from './support/companies.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { runCandor } from './support/run-candor.ts';
import { startNetwork, type Network } from './support/start-network.ts';

const HOST = 'www.altoros.test';
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

let folder: string;
let network: Network;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-vitals-'));
  const config = join(root, 'seeds/altoros/candor.config.json');
  expect(await runCandor(['build', config, '--out', join(folder, 'candor')])).toMatchObject({
    code: 0,
  });
  network = await startNetwork({
    siteHost: HOST,
    folders: { '/candor/': join(folder, 'candor'), '/': join(root, 'examples/altoros') },
  });
  browser = await launchBrowser(network.browserArguments);
});

afterAll(async () => {
  await browser?.close();
  await network?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Vitals {
  /** Layout shifts with a source inside an element of ours. */
  readonly shifts: number;
  /** Tag names of LCP candidates, in order; `null` for a removed element. */
  readonly candidates: readonly (string | null)[];
}

async function openWithObservers(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const vitals = { shifts: 0, candidates: [] as (string | null)[] };
    Object.assign(window, { vitals });
    const isOurs = (node: Node | null | undefined): boolean => {
      const element = node instanceof Element ? node : node?.parentElement;
      const host = element?.getRootNode();
      return (
        element?.closest('candor-banner, candor-settings, candor-placeholder') != null ||
        (host instanceof ShadowRoot && host.host.localName.startsWith('candor-'))
      );
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        sources: { node?: Node }[];
      })[]) {
        if (entry.sources.some(({ node }) => isOurs(node))) vitals.shifts += 1;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
        const { element } = entry;
        vitals.candidates.push(isOurs(element) ? 'CANDOR' : (element?.tagName ?? null));
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(`https://${HOST}/`);
  await page.getByRole('button', { name: 'Reject all' }).waitFor();
  await page.waitForTimeout(800);
  return page;
}

test.each(VIEWPORTS)(
  'the banner shifts nothing and is no LCP candidate at $width px',
  async (viewport) => {
    const page = await openWithObservers(viewport);
    const vitals = await page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);
    expect(vitals.candidates.length).toBeGreaterThan(0);
    expect(vitals.candidates).not.toContain('CANDOR');
    expect(vitals.shifts).toBe(0);
    await page.context().close();
  },
);

test('reports the time from a click on Reject to the next paint on a four times slower machine', async () => {
  const page = await openWithObservers(VIEWPORTS[0]);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      durations.push(
        ...list
          .getEntries()
          .filter(({ name }) => name === 'click')
          .map(({ duration }) => duration),
      );
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.getByRole('button', { name: 'Reject all' }).click();
  await page.waitForTimeout(500);
  const durations = await page.evaluate(
    () => (window as unknown as { durations: number[] }).durations,
  );
  process.stdout.write(
    `click on Reject to next paint, 4x slowed: ${durations.join(', ') || 'under 16'} ms\n`,
  );
  expect(await page.locator('candor-banner').count()).toBe(0);
  await page.context().close();
});
