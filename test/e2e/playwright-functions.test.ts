import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import {
  acceptAll,
  consentState,
  decide,
  openPreferences,
  rejectAll,
} from '../../packages/banner/testing/playwright.mjs';
import { openShop, type Shop } from './support/open-shop.ts';

/** `@candor/banner/playwright`, as a site's own tests use it. */
let shop: Shop;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());
beforeEach(async () => {
  shop.network.clear();
  context = await shop.browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  await page.goto(shop.url);
});
afterEach(() => context.close());

const requested = (): string[] => shop.network.requests.map(({ host }) => host).sort();

test('accepts: the state says so, the banner is gone, the vendors come', async () => {
  expect((await consentState(page)).services).toEqual({ candor: 'granted', pay: 'granted' });
  const state = await acceptAll(page);
  expect(state).toMatchObject({
    method: 'accept-all',
    services: { lab: 'granted', ads: 'granted' },
  });
  expect(await page.locator('candor-banner').count()).toBe(0);
  await expect.poll(requested).toEqual(['ads.example', 'lab.example']);
});

test('rejects: nobody is asked for anything', async () => {
  const state = await rejectAll(page);
  expect(state).toMatchObject({ method: 'reject-all', services: { lab: 'denied', ads: 'denied' } });
  await page.reload();
  expect((await consentState(page)).services).toMatchObject({ lab: 'denied', ads: 'denied' });
  expect(requested()).toEqual([]);
});

test('decides by service and category, and takes back what has run', async () => {
  expect((await decide(page, { analytics: true })).services).toMatchObject({ lab: 'granted' });
  await expect.poll(requested).toEqual(['lab.example']);
  const state = await decide(page, { lab: false, marketing: false });
  expect(state.services).toMatchObject({ lab: 'denied', ads: 'denied' });
});

test('opens the preferences, and returns their dialog', async () => {
  const dialog = await openPreferences(page);
  await dialog.getByRole('switch', { name: 'Statistics' }).check();
  await dialog.locator('[part=save]').click();
  await expect
    .poll(async () => (await consentState(page)).services)
    .toMatchObject({ lab: 'granted', ads: 'denied' });
});

test('says so where there is no Candor', async () => {
  await page.goto(shop.bareUrl);
  await expect(consentState(page)).rejects.toThrow('There is no Candor on this page.');
});
