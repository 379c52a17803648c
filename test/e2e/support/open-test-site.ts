import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { buildSite, type BuiltSite } from './build-site.ts';
import { root } from './companies.ts';
import { launchBrowser } from './launch-browser.ts';
import { startLoopback, type Loopback } from './start-loopback.ts';

/** A file of the shop. */
export interface ShopFile {
  readonly body: string;
  /** Absent: by the path's extension, else HTML. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a visitor comes to a page. */
export interface ShopVisit {
  readonly path?: string;
  readonly context?: BrowserContextOptions;
  /** Runs before every script of the page. */
  readonly before?: () => void;
  /** What stands in the page when the visit has begun; absent: the banner. */
  readonly waitFor?: string;
}

/** One small site whose pages a test writes, with Candor built for it under `/candor/`, and a browser. */
export interface TestSite {
  readonly site: BuiltSite;
  readonly browser: Browser;
  readonly network: Loopback;
  /** Puts a file there; a string is HTML. */
  readonly put: (path: string, file: string | ShopFile) => void;
  /** Opens a page in a context of its own. Its console's errors and warnings are in {@link TestSite.messages}. */
  readonly visit: (options?: ShopVisit) => Promise<Page>;
  /** Errors and warnings of the pages since the last `reset`. */
  readonly messages: string[];
  /** Ends all visits and forgets messages and requests. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The shop's own name. */
export const SHOP_HOST = 'www.shop.example';

/** The one tag. */
export const SHOP_TAG = '<script src="/candor/consent.js"></script>';

/** A held frame of the service `video`. */
export const SHOP_EMBED =
  '<template data-consent="video"><iframe title="Film" width="560" height="315" src="https://play.video.example/film"></iframe></template>';

/** Something of every category, one service with cookies, in a language of either direction. */
export const contextConfig: object = {
  site: { name: 'Shop', controller: 'Shop Ltd', policyUrl: '/privacy' },
  categories: {
    necessary: {
      services: [{ id: 'pay', name: 'Pay', purpose: 'Takes payments.', hosts: ['pay.example'] }],
    },
    analytics: {
      services: [
        {
          id: 'lab',
          name: 'Lab',
          vendor: 'Lab Inc.',
          privacyUrl: 'https://lab.example/privacy',
          purpose: 'Counts.',
          hosts: ['lab.example'],
          cookies: [{ name: '_lab', duration: 'P1Y' }],
        },
        { id: 'heat', name: 'Heat', purpose: 'Records clicks.', hosts: ['heat.example'] },
      ],
    },
    marketing: {
      services: [{ id: 'ads', name: 'Ads', purpose: 'Advertises.', hosts: ['ads.example'] }],
    },
    social: {
      services: [{ id: 'video', name: 'Video', purpose: 'Plays films.', hosts: ['video.example'] }],
    },
  },
  locales: ['en', 'ar'],
};

/** Builds `config`, serves it and opens a browser. */
export async function openTestSite(config: object = contextConfig): Promise<TestSite> {
  const site = await buildSite(config);
  const files = new Map<string, ShopFile>();
  const messages: string[] = [];
  const contexts: BrowserContext[] = [];
  const network = await startLoopback({
    host: SHOP_HOST,
    site: { answer: ({ url = '/' }, response) => void answer({ url, site, files }, response) },
  });
  const browser = await launchBrowser(network.browserArguments);
  return {
    site,
    browser,
    network,
    messages,
    put: (path, file) => void files.set(path, typeof file === 'string' ? { body: file } : file),
    async visit({ path = '/', context: options = {}, before, waitFor = 'candor-banner' } = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
      contexts.push(context);
      await context.addInitScript({ path: join(root, 'test/e2e/fixtures/look.js') });
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      page.on('console', (message) => {
        // No page here has an icon.
        if (/error|warning/.test(message.type()) && !message.location().url.endsWith('.ico'))
          messages.push(message.text());
      });
      page.on('pageerror', ({ message }) => messages.push(message));
      await page.goto(`https://${SHOP_HOST}${path}`);
      await page.waitForSelector(waitFor, { state: 'attached' });
      return page;
    },
    async reset() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      messages.length = 0;
      network.clear();
    },
    async close() {
      await browser.close();
      await network.close();
      await site.remove();
    },
  };
}

interface Question {
  readonly url: string;
  readonly site: BuiltSite;
  readonly files: ReadonlyMap<string, ShopFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

async function answer({ url, site, files }: Question, response: ServerResponse): Promise<void> {
  const path = url.replace(/[?#].*/, '');
  const file = files.get(path) ?? (await readArtifact(path, site.folder));
  response.statusCode = file === null ? 404 : 200;
  for (const [name, value] of Object.entries(file?.headers ?? {})) response.setHeader(name, value);
  const type = file?.type ?? TYPES[extname(path)] ?? 'text/html';
  response.setHeader('content-type', `${type}; charset=utf-8`).end(file?.body ?? '');
}

async function readArtifact(path: string, folder: string): Promise<ShopFile | null> {
  const [, name] = /^\/candor\/([\w.-]+)$/.exec(path) ?? [];
  const body = name && (await readFile(join(folder, name), 'utf8').catch(() => null));
  return body ? { body } : null;
}
