import { readFileSync } from 'node:fs';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';
import { settle } from '../../../test/e2e/support/settle.ts';
import { startGallery } from '../server/start-gallery.mjs';

/** What the worker saw of a request to another host. */
interface LoggedRequest {
  url: string;
  services: string[];
}

const ALTOROS_PAGES = ['/', '/services.html', '/blog.html', '/privacy.html'];

let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  gallery = await startGallery({ port: 0, print: () => undefined });
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

describe('the gallery', () => {
  test('lists the five sites with their links', async () => {
    await page.goto(gallery.url);
    const names = await page.locator('.card h2').allInnerTexts();
    expect(names).toEqual(['Altegon', 'Altigen', 'Altoros', 'Altertech', 'AltexSoft']);
    expect(await page.getByRole('link', { name: 'Open site' }).count()).toBe(5);
    for (const link of await page.locator('.links a').all()) {
      expect(
        await requestByHost((await link.getAttribute('href')) ?? ''),
        await link.innerText(),
      ).toBe(200);
    }
  });

  test('answers to no name but its own', async () => {
    expect(await requestByHost(gallery.url.replace('localhost', 'stranger.example'))).toBe(421);
  });
});

describe('Altoros with the simulator', () => {
  beforeEach(async () => {
    await page.goto(gallery.url);
    await page.locator('.card.altoros').getByRole('link', { name: 'Open site' }).click();
    await page.waitForURL(gallery.siteUrl('altoros'));
    await page.locator('candor-simulator').waitFor({ state: 'attached' });
  });

  test('asks, and requests no vendor before the answer', async () => {
    await page.getByRole('button', { name: 'Accept all' }).waitFor();
    expect(await readLogs()).toEqual([]);
    expect(await openPanel()).toContain('16 held');
    // The bundle cuts Lit down; without its styles the banner would stand in the page's flow.
    const card = page.locator('candor-banner section');
    expect(await card.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
  });

  test('requests every service of the policy after Accept', async () => {
    await page.getByRole('button', { name: 'Accept all' }).click();
    await settle(page);
    const seen = new Set((await readLogs()).flatMap(({ services }) => services));
    // Frames of other origins are out of a worker's sight; the panel stands in for them.
    const frame = page.locator('figure iframe');
    await page.goto(new URL('/blog.html', page.url()).href);
    await expect.poll(() => frame.getAttribute('src')).toContain(encodeURIComponent('wistia.net'));
    expect([...seen, 'wistia'].toSorted()).toEqual(servicesOnSite());
    expect(await page.evaluate(() => document.cookie)).toContain('_ga=');
  });

  test('requests none after Reject, on no page, and after a reload', async () => {
    await page.getByRole('button', { name: 'Reject all' }).click();
    await page.reload();
    expect(await readLogs()).toEqual([]);
    expect(await openPanel()).toContain('25 refused');
    expect(await page.evaluate(() => document.cookie)).toMatch(/^candor=[^;]+$/);
  });

  test('starts over, and turns off', async () => {
    await page.getByRole('button', { name: 'Accept all' }).click();
    await openPanel();
    // The site's page lives until the next one is there: vendors' scripts may still write.
    await page.evaluate(() => {
      addEventListener('pagehide', () => {
        document.cookie = 'late=1; path=/';
      });
    });
    await page.getByRole('link', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Accept all' }).waitFor();
    expect(await page.evaluate(() => document.cookie)).toBe('');

    await page.goto(`${gallery.siteUrl('altoros')}?simulator=off`);
    await page.getByRole('button', { name: 'Accept all' }).waitFor();
    expect(await page.locator('candor-simulator').count()).toBe(0);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});

test('Altigen has nothing to ask, so it does not ask', async () => {
  await page.goto(gallery.siteUrl('altigen'));
  await settle(page);
  expect(await page.locator('candor-banner').count()).toBe(0);
});

/** Status of a request as a browser would make it: systems resolve `localhost` themselves, names under it only browsers do. */
async function requestByHost(href: string): Promise<number> {
  const url = new URL(href, gallery.url);
  const { host } = url;
  url.hostname = '127.0.0.1';
  const response = await context.request.get(url.href, { headers: { Host: host } });
  return response.status();
}

/** Visits every page of the site and gathers what the worker noted for each. */
async function readLogs(): Promise<LoggedRequest[]> {
  const logs: LoggedRequest[] = [];
  for (const path of ALTOROS_PAGES) {
    await page.goto(new URL(path, page.url()).href);
    await page.locator('candor-simulator').waitFor({ state: 'attached' });
    await settle(page);
    logs.push(...(await page.evaluate(async () => (await fetch('/__candor/log')).json())));
  }
  await page.goto(new URL('/', page.url()).href);
  return logs;
}

async function openPanel(): Promise<string> {
  await page.locator('candor-simulator #toggle').click();
  return page.locator('candor-simulator .counts').innerText();
}

function servicesOnSite(): string[] {
  const file = new URL('../../../seeds/altoros/disclosures.json', import.meta.url);
  const { services } = JSON.parse(readFileSync(file, 'utf8')) as {
    services: { id: string; kind: string }[];
  };
  return services
    .filter(({ kind }) => kind !== 'back-office')
    .map(({ id }) => id)
    .toSorted();
}
