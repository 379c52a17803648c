import type { Page } from 'playwright-core';

/** As long as this, in milliseconds, nothing comes from a page that is at rest. */
const QUIET = 250;
/** A page that never rests is looked at after this, in milliseconds. */
const LONGEST = 10_000;
const SIGNS = [
  'request',
  'requestfinished',
  'requestfailed',
  'framenavigated',
  'domcontentloaded',
  'load',
] as const;

/**
 * Waits until a page is at rest: loaded, its thread idle, and no request or navigation begun or ended for a while.
 *
 * What a decision starts (requests, a reload) comes a moment later, and on a busy machine much later; Playwright's `networkidle` says
 * only that a document was quiet once.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  let signs = 0;
  const note = (): void => void signs++;
  // One name at a time: the types of Playwright know no union of them.
  for (const sign of SIGNS) page.on(sign as 'load', note);
  try {
    const end = Date.now() + LONGEST;
    for (let seen = -1; seen !== signs && Date.now() < end;) {
      seen = signs;
      await Promise.all([page.waitForTimeout(QUIET), isIdle(page)]);
    }
  } finally {
    for (const sign of SIGNS) page.off(sign as 'load', note);
  }
}

/** Resolves when the page's thread has nothing to do; a page that leaves meanwhile gives its sign by navigating. */
async function isIdle(page: Page): Promise<void> {
  await page
    .evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestIdleCallback(() => resolve(), { timeout: 2000 });
        }),
    )
    .catch((error: unknown) => {
      if (!/context was destroyed|navigat/i.test(String(error))) throw error;
    });
}
