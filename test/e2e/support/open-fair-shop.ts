import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { buildSite } from './build-site.ts';
import { bundleFairness } from './bundle-fairness.ts';
import { launchBrowser } from './launch-browser.ts';
import { startNetwork, type Network } from './start-network.ts';

/** What a visit starts from. */
export interface VisitOptions {
  /** ISO 3166 code, as a server would tell it. */
  readonly region?: string;
  readonly gpc?: boolean;
}

/** A shop with two real vendors, and the checks of `@candor/banner/fairness` in every page of it. */
export interface FairShop {
  readonly network: Network;
  /** A visitor of whom nothing is known. */
  readonly newVisitor: (options?: VisitOptions) => Promise<BrowserContext>;
  /** Opens a page and waits until it offers the choices: `/`, `/second.html`, and `/changed.html`, where X Ads has been added. */
  readonly visit: (context: BrowserContext, path?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const HOST = 'www.shop.test';

const configOf = (...marketing: string[]): object => ({
  site: {
    name: 'Shop',
    controller: 'Shop Ltd',
    contact: 'privacy@shop.test',
    policyUrl: '/privacy',
  },
  categories: {
    analytics: { services: ['hotjar'] },
    marketing: { services: ['meta-pixel', ...marketing] },
  },
  regions: { default: 'eu', rules: [{ in: ['US-CA'], use: 'us-ca' }] },
});

const pageOf = (folder: string): string => `<!doctype html><html lang="en"><head><title>Shop</title>
<script src="/${folder}/consent.js"></script></head><body><h1>Shop</h1><a href="/second.html">Second</a>
<template data-consent="hotjar"><script src="https://static.hotjar.com/c/hotjar-1.js"></script></template>
<template data-consent="meta-pixel"><script src="https://connect.facebook.net/en_US/fbevents.js"></script></template>
<p style="height: 2000px">Much to read.</p></body></html>`;

/** Compiles the shop twice, the second time with a service more, and serves both. */
export async function openFairShop(): Promise<FairShop> {
  const [site, changed] = await Promise.all([buildSite(configOf()), buildSite(configOf('x-ads'))]);
  const pages = await mkdtemp(join(tmpdir(), 'candor-fair-'));
  await writeFile(join(pages, 'index.html'), pageOf('candor'));
  await writeFile(join(pages, 'second.html'), pageOf('candor'));
  await writeFile(join(pages, 'changed.html'), pageOf('changed'));
  const network = await startNetwork({
    siteHost: HOST,
    folders: {
      '/candor/': site.folder,
      '/changed/': changed.folder,
      '/.well-known/': join(site.folder, 'headers'),
      '/': pages,
    },
  });
  const browser: Browser = await launchBrowser(network.browserArguments);
  const checks = await bundleFairness();
  return {
    network,
    async newVisitor({ region, gpc = false } = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      await context.addInitScript(checks);
      if (gpc) await context.addInitScript(sendSignal);
      if (region !== undefined)
        await context.addCookies([
          { name: 'candor-region', value: region, url: `https://${HOST}` },
        ]);
      return context;
    },
    async visit(context, path = '/') {
      const page = await context.newPage();
      await page.goto(`https://${HOST}${path}`);
      await page.locator('[data-candor-open]').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await network.close();
      await Promise.all([site.remove(), changed.remove(), rm(pages, { recursive: true })]);
    },
  };
}

function sendSignal(): void {
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true,
    get: () => true,
  });
}
