import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Plan } from '@candor/model';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { root } from './companies.ts';
import { launchBrowser } from './launch-browser.ts';
import { runCandor } from './run-candor.ts';
import { settle } from './settle.ts';
import { startNetwork, type Network } from './start-network.ts';

/** The site of one company with its vendors, in a browser. */
export interface Site {
  readonly host: string;
  readonly plan: Plan;
  /** `manifest.json`: integrity by file. */
  readonly files: Readonly<Record<string, string>>;
  readonly network: Network;
  readonly browser: Browser;
  /** Opens a page of the site and waits until it is quiet. */
  visit(context: BrowserContext, path?: string): Promise<Page>;
  /** Opens a page of our own, at `/own/<name>`, with the given head. */
  visitOwn(context: BrowserContext, name: string, head: string): Promise<Page>;
  /** Ids of the services that vendors were asked for, each once. */
  requested(): string[];
  /** How often a vendor was asked for a URL. */
  countOf(url: string): number;
  close(): Promise<void>;
}

/**
 * Builds the configuration of AltexSoft and serves the example site with it under `/candor/`; under `/changed/` stands what the same
 * configuration becomes with Meta Pixel added.
 */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-site-'));
  const host = 'www.altexsoft.test';
  await build(folder);
  await mkdir(join(folder, 'own/deep'), { recursive: true });
  const network = await startNetwork({
    siteHost: host,
    folders: {
      '/candor/': join(folder, 'candor'),
      '/changed/': join(folder, 'changed'),
      '/own/': join(folder, 'own'),
      '/': join(root, 'examples/altexsoft'),
    },
  });
  const browser = await launchBrowser(network.browserArguments);
  const manifest = await readFile(join(folder, 'candor/manifest.json'), 'utf8');
  const visit = async (context: BrowserContext, path = '/'): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`https://${host}${path}`);
    await settle(page);
    return page;
  };
  return {
    ...(JSON.parse(manifest) as Pick<Site, 'plan' | 'files'>),
    host,
    network,
    browser,
    visit,
    async visitOwn(context, name, head) {
      const html = `<!doctype html><html lang="en"><head>${head}<title>Own</title></head><body><p>Text</p></body></html>`;
      await writeFile(join(folder, 'own', name), html);
      return visit(context, `/own/${name}`);
    },
    requested: () =>
      [...new Set(network.vendorRequests.flatMap(({ services }) => services))].sort(),
    countOf: (url) => network.vendorRequests.filter((request) => request.url === url).length,
    async close() {
      await browser.close();
      await network.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function build(folder: string): Promise<void> {
  const seed = join(folder, 'seed');
  await cp(join(root, 'seeds/altexsoft'), seed, { recursive: true });
  const config = join(seed, 'candor.config.json');
  await runBuild(config, join(folder, 'candor'));
  const text = await readFile(config, 'utf8');
  await writeFile(config, text.replace('"id": "rb2b"', '"id": "meta-pixel" }, { $&'));
  await runBuild(config, join(folder, 'changed'));
}

async function runBuild(config: string, out: string): Promise<void> {
  const { code, stderr } = await runCandor(['build', config, '--out', out]);
  if (code !== 0) throw new Error(`candor build failed: ${stderr}`);
}
