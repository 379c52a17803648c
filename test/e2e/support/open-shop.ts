import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { Browser } from 'playwright-core';

import { buildSite } from './build-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { shopConfig } from './shop-config.ts';
import { startLoopback, type Loopback } from './start-loopback.ts';

/** The shop of `shopConfig` in a browser. */
export interface Shop {
  readonly browser: Browser;
  readonly network: Loopback;
  /** A page with the banner and a held script of each vendor that asks for consent. */
  readonly url: string;
  /** The same page without Candor. */
  readonly bareUrl: string;
  readonly close: () => Promise<void>;
}

const HOST = 'www.shop.example';
const CSP = "default-src 'self'; script-src 'self' https://lab.example https://ads.example";

/** Compiles the shop and serves it, under a policy that lets no code be evaluated. */
export async function openShop(): Promise<Shop> {
  const site = await buildSite(shopConfig);
  const bodyOf = (vendor: string): string =>
    `<template data-consent="${vendor}"><script src="https://${vendor}.example/tag.js"></script></template>`;
  const pageOf = (head: string): string =>
    `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body><h1>Shop</h1>${bodyOf('lab')}${bodyOf('ads')}</body></html>`;
  const pages: Readonly<Record<string, string>> = {
    '/': pageOf('<script src="/candor/consent.js"></script>'),
    '/bare': pageOf(''),
  };
  const read = (path: string): Promise<string | null> =>
    readFile(join(site.folder, path.replace('/candor/', '')), 'utf8').catch(() => null);
  const network = await startLoopback({
    host: HOST,
    site: {
      async answer({ url = '/' }, response) {
        const body = pages[url] ?? (await read(url));
        const type = extname(url) === '.js' ? 'text/javascript' : 'text/html';
        response.writeHead(body === null ? 404 : 200, {
          'content-type': `${type};charset=utf-8`,
          'content-security-policy': `${CSP}; style-src 'self' 'unsafe-inline'`,
        });
        response.end(body);
      },
    },
  });
  const browser = await launchBrowser(network.browserArguments);
  return {
    browser,
    network,
    url: `https://${HOST}/`,
    bareUrl: `https://${HOST}/bare`,
    async close() {
      await browser.close();
      await network.close();
      await site.remove();
    },
  };
}
