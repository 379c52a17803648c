import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { catalog } from '@candor/catalog';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { COMPANIES, policyOf, root, type Company } from './support/companies.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { runCandor } from './support/run-candor.ts';
import { settle } from './support/settle.ts';
import { startNetwork, type Network } from './support/start-network.ts';

/**
 * The main job, for each company: `candor init` on its policy, `candor build`, its example site, a real browser, and every vendor
 * answering under its real hostname. The requests are counted at the vendors, not in the page.
 */
describe.each(COMPANIES)('%s', (company) => {
  const host = `www.${company}.test`;
  let folder: string;
  let pages: readonly string[];
  let network: Network;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-journey-'));
    const config = join(folder, 'candor.config.json');
    expect(await runCandor(['init', policyOf(company), '--out', config])).toMatchObject({
      code: 0,
    });
    expect(await runCandor(['build', config, '--out', join(folder, 'candor')])).toMatchObject({
      code: 0,
    });
    pages = await pagesOf(company);
    network = await startNetwork({
      siteHost: host,
      folders: { '/candor/': join(folder, 'candor'), '/': siteOf(company) },
    });
    browser = await launchBrowser(network.browserArguments);
  });

  afterAll(async () => {
    await browser?.close();
    await network?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function visitAll(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(`https://${host}${path}`, { waitUntil: 'load' });
      await settle(page);
    }
    return page;
  }

  test('the control: without Candor every held vendor is requested', async () => {
    const bare = await startNetwork({
      siteHost: host,
      folders: { '/': siteOf(company) },
      transformHtml: withoutCandor,
    });
    const own = await launchBrowser(bare.browserArguments);
    try {
      const context = await own.newContext({ ignoreHTTPSErrors: true });
      await visitAll(context);
      const requested = new Set(bare.vendorRequests.flatMap(({ services }) => services));
      expect((await heldServices(company)).filter((id) => !requested.has(id))).toEqual([]);
    } finally {
      await own.close();
      await bare.close();
    }
  });

  test('nothing is requested before a choice', async () => {
    network.clear();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await visitAll(context);
    expect(network.vendorRequests).toEqual([]);
    expect(await vendorCookies(context)).toEqual([]);
    await context.close();
  });

  test('nothing is requested after Reject, on this page, after a reload and on every other page', async () => {
    network.clear();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`https://${host}/`);
    if ((await heldIds(company)).length > 0) {
      await page.getByRole('button', { name: 'Reject all' }).click();
    }
    await page.reload();
    await settle(page);
    await visitAll(context);
    expect(network.vendorRequests).toEqual([]);
    expect(await vendorCookies(context)).toEqual([]);
    await context.close();
  });

  test('everything held is requested after Accept, and is gone again after withdrawal', async () => {
    if ((await heldIds(company)).length === 0) return;
    const held = await heldServices(company);
    network.clear();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`https://${host}/`);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await settle(page);
    const last = await visitAll(context);
    const requested = new Set(network.vendorRequests.flatMap(({ services }) => services));
    expect(held.filter((id) => !requested.has(id))).toEqual([]);
    expect(await staticUrls(company, network)).toEqual([]);
    expect(await last.locator('template[data-consent]').count()).toBe(0);
    if (held.length > 0) expect((await vendorCookies(context)).length).toBeGreaterThan(0);

    await last.evaluate(() => window.candor.open());
    await last.locator('candor-preferences').getByRole('button', { name: 'Reject all' }).click();
    await settle(last);
    // The page reloads, on a busy machine later than it is quiet; what marks the reload is in the session's storage until then.
    await expect.poll(() => vendorCookies(context)).toEqual([]);
    await expect
      .poll(() => last.evaluate(() => [localStorage.length, sessionStorage.length]))
      .toEqual([0, 0]);

    network.clear();
    await visitAll(context);
    expect(network.vendorRequests).toEqual([]);
    expect(await vendorCookies(context)).toEqual([]);
    await context.close();
  });
});

function siteOf(company: Company): string {
  return join(root, 'examples', company);
}

async function pagesOf(company: Company): Promise<string[]> {
  const files = await readdir(siteOf(company), { recursive: true });
  return files.filter((file) => file.endsWith('.html')).map((file) => `/${file}`);
}

const HOLDER = /<template data-consent="([a-z0-9-]+)">([\s\S]*?)<\/template>/g;

/** What the pages of the site hold: service and category ids. */
async function heldIds(company: Company): Promise<string[]> {
  const texts = await pageTexts(company);
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(HOLDER)].map((match) => match[1] ?? ''))),
  ];
}

/** Third-party services among them: those that a request can show. */
async function heldServices(company: Company): Promise<string[]> {
  const known = new Set(catalog.services.map(({ id }) => id));
  return (await heldIds(company)).filter((id) => known.has(id));
}

/** URLs written in held markup that no vendor was asked for; a fragment never leaves the browser. */
async function staticUrls(company: Company, network: Network): Promise<string[]> {
  const asked = new Set(network.vendorRequests.map(({ url }) => url));
  const written = (await pageTexts(company)).flatMap((text) =>
    [...text.matchAll(HOLDER)].flatMap((match) =>
      [
        ...(match[2] ?? '')
          .replaceAll(/<noscript>[\s\S]*?<\/noscript>/g, '')
          .matchAll(/<(?:script|iframe|img)\b[^>]*?\ssrc="(https:[^"]+)"/g),
      ].map(
        (source) => new URL((source[1] ?? '').replaceAll('&amp;', '&').replace(/#.*/, '')).href,
      ),
    ),
  );
  return [...new Set(written)].filter((url) => !asked.has(url));
}

async function pageTexts(company: Company): Promise<string[]> {
  const pages = await pagesOf(company);
  return Promise.all(pages.map((page) => readFile(join(siteOf(company), page), 'utf8')));
}

/** The same pages without the one tag and with every tag where its vendor wants it. */
function withoutCandor(html: string): string {
  return html.replaceAll(/<script src="\/candor\/[^>]*><\/script>/g, '').replaceAll(HOLDER, '$2');
}

/** Cookies in the browser that the catalogue ascribes to a vendor. */
async function vendorCookies(context: BrowserContext): Promise<string[]> {
  const patterns = catalog.services
    .filter((service) => service.category !== 'necessary')
    .flatMap((service) => service.storage.map((item) => item.name))
    .map(
      (name) =>
        new RegExp(
          `^${name.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`,
        ),
    );
  const cookies = await context.cookies();
  return cookies
    .map(({ name }) => name)
    .filter((name) => patterns.some((pattern) => pattern.test(name)));
}

declare global {
  interface Window {
    candor: import('@candor/model').CandorApi;
  }
}
