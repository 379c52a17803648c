import type { Page } from 'puppeteer-core';

import { pause, settle } from './settle.ts';
import { inspectPage } from './inspect-page.ts';
import { leaksOf, storedOf, visit, type Stage } from './stage.ts';

/** After this the promise holds: a tracker may still send what it was about to. */
const GRACE_MS = 150;
const SWEEP_MS = 4000;

/** Decides in the page, by the banner's button or the interface that it uses, and waits until the page was told. */
export async function decide({ page, vector }: Stage, what: 'accept' | 'reject'): Promise<void> {
  if (vector.clicksBanner) {
    // The button may be behind what the page covers it with; what it does when clicked is all that is asked here.
    await page
      .waitForFunction(pressButton, { polling: 50, timeout: 2000 }, what)
      .catch(() => undefined);
    return;
  }
  await page.evaluate(callCandor, what).catch(() => undefined);
}

/** Runs in the page. */
function pressButton(part: string): boolean {
  const banner = document.querySelector('candor-banner');
  const button = banner?.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`);
  button?.click();
  return button !== undefined && button !== null;
}

/** Runs in the page. */
function callCandor(name: string): Promise<void> {
  return new Promise((resolve) => {
    const { candor } = globalThis as unknown as { candor?: Record<string, () => void> };
    document.addEventListener('candor-change', () => resolve(), { once: true });
    setTimeout(resolve, 1500);
    candor?.[name]?.();
  });
}

/** Withdraws everything, where the vector says, and tells what went on after it. */
export async function withdraw(stage: Stage): Promise<{ leaks: string[]; stored: string[] }> {
  const { lane, page, context, vector } = stage;
  const mark = lane.traffic.length;
  const clickedAt = await clickWhere(stage);
  const graceMs = vector.endsLate?.withinMs ?? GRACE_MS;
  await pause(graceMs);
  await settle(lane, { atLeastMs: 500 });
  if (vector.withdrawal === 'second-tab') await closeOthers(context.pages(), page);
  const late = lane.traffic
    .slice(mark)
    .filter(({ at }) => at >= clickedAt + graceMs)
    .map((seen) => ({ ...seen, afterMs: seen.at - clickedAt }));
  return { leaks: leaksOf(stage, late), stored: await waitForSweep(stage) };
}

/** What is left when nothing goes any more: the sweep has no deadline, but an end. */
async function waitForSweep(stage: Stage): Promise<string[]> {
  const end = Date.now() + SWEEP_MS;
  for (;;) {
    const { stored } = await inspectPage(stage.page, {});
    const left = storedOf(stage, stored);
    if (left.length === 0 || Date.now() > end) return left;
    await pause(50);
  }
}

async function clickWhere(stage: Stage): Promise<number> {
  const { page, context, vector, lane } = stage;
  switch (vector.withdrawal) {
    case 'second-tab': {
      const second = await context.newPage();
      await visit({ ...stage, page: second }, 'other');
      await settle(lane);
      return click(second);
    }
    case 'after-back': {
      await visit(stage, 'other');
      await settle(lane);
      const clickedAt = await click(page);
      await settle(lane, { atLeastMs: 400 });
      await page.goBack({ waitUntil: 'domcontentloaded' }).catch(() => undefined);
      return clickedAt;
    }
    case 'none':
    case undefined:
    default:
      return click(page);
  }
}

/** The page's own clock is the server's: both are this machine's. */
async function click(page: Page): Promise<number> {
  return page.evaluate(() => {
    const at = Date.now();
    (globalThis as unknown as { candor?: { withdraw(): void } }).candor?.withdraw();
    return at;
  });
}

async function closeOthers(pages: Promise<Page[]>, page: Page): Promise<void> {
  for (const other of await pages) if (other !== page) await other.close();
}
