import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CandorApi, ConsentState } from '@candor/model';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { root } from './support/companies.ts';
import { openShop, type Shop } from './support/open-shop.ts';

/**
 * A visitor's own tool may answer for them: the banner does not hide from it. DuckDuckGo's autoconsent, its content script unchanged,
 * with our rule (packages/banner/autoconsent/candor.json), under a policy that forbids it to evaluate anything.
 */
const SCRIPT = 'node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js';
const RULE = 'packages/banner/autoconsent/candor.json';

/** What autoconsent reports to the extension it is part of. */
interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

type AutoAction = 'optOut' | 'optIn';

let shop: Shop;
let context: BrowserContext;
let script = '';
let rule: unknown;

beforeAll(async () => {
  script = await readFile(join(root, SCRIPT), 'utf8');
  rule = JSON.parse(await readFile(join(root, RULE), 'utf8'));
  shop = await openShop();
});
afterAll(() => shop?.close());
beforeEach(async () => {
  shop.network.clear();
  context = await shop.browser.newContext({ ignoreHTTPSErrors: true });
});
afterEach(() => context.close());

/** Opens a page with autoconsent in it, as its own tests do, and returns what it reports, as it does. */
async function openWith(autoAction: AutoAction, url: string): Promise<[Page, readonly Message[]]> {
  const page = await context.newPage();
  const messages: Message[] = [];
  const config = {
    enabled: true,
    autoAction,
    disabledCmps: [],
    enablePrehide: false,
    detectRetries: 20,
    enableCosmeticRules: true,
  };
  await page.exposeFunction('autoconsentSendMessage', async (message: Message) => {
    messages.push(message);
    if (message.type === 'init')
      await tell({ type: 'initResp', config, rules: { autoconsent: [rule] } });
    if (message.type === 'autoconsentDone') await tell({ type: 'selfTest' });
  });
  const tell = (message: unknown): Promise<unknown> =>
    page.evaluate(
      (data) =>
        (Reflect.get(globalThis, 'autoconsentReceiveMessage') as (data: unknown) => unknown)(data),
      message,
    );
  await page.goto(url);
  await page.evaluate(script);
  return [page, messages];
}

const stateOf = (page: Page): Promise<ConsentState> =>
  page.evaluate(() => (globalThis as unknown as { candor: CandorApi }).candor.state);

const resultOf = (messages: readonly Message[], type: string): Message | undefined =>
  messages.find((message) => message.type === type);

async function untilTested(messages: readonly Message[]): Promise<void> {
  await expect.poll(() => resultOf(messages, 'selfTestResult'), { timeout: 20_000 }).toBeDefined();
}

test('opts out: nothing is granted, nothing requested, and its own test agrees', async () => {
  const [page, messages] = await openWith('optOut', shop.url);
  await untilTested(messages);
  expect(resultOf(messages, 'popupFound')).toMatchObject({ cmp: 'candor' });
  expect(resultOf(messages, 'optOutResult')).toMatchObject({ cmp: 'candor', result: true });
  expect(resultOf(messages, 'selfTestResult')).toMatchObject({ cmp: 'candor', result: true });
  expect(await stateOf(page)).toMatchObject({
    method: 'reject-all',
    services: { lab: 'denied', ads: 'denied' },
  });
  expect(await page.locator('candor-banner').count()).toBe(0);
  await page.reload();
  expect(await page.locator('candor-banner').count()).toBe(0);
  expect(shop.network.requests).toEqual([]);
});

test('opts in: everything is granted, the vendors are asked, and the test of the opt-out fails', async () => {
  const [page, messages] = await openWith('optIn', shop.url);
  await untilTested(messages);
  expect(resultOf(messages, 'optInResult')).toMatchObject({ cmp: 'candor', result: true });
  expect(resultOf(messages, 'selfTestResult')).toMatchObject({ cmp: 'candor', result: false });
  expect(await stateOf(page)).toMatchObject({
    method: 'accept-all',
    services: { lab: 'granted', ads: 'granted' },
  });
  await expect
    .poll(() => shop.network.requests.map(({ host }) => host).sort())
    .toEqual(['ads.example', 'lab.example']);
});

test('is not detected on a page without it, nor once it is answered', async () => {
  const [, messages] = await openWith('optOut', shop.url);
  await untilTested(messages);
  for (const url of [shop.bareUrl, shop.url]) {
    const [page, later] = await openWith('optOut', url);
    await page.waitForTimeout(3000);
    expect(resultOf(later, 'init')).toBeDefined();
    expect(resultOf(later, 'cmpDetected')).toBeUndefined();
  }
});
