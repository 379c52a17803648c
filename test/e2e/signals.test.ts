import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { catalog } from '@candor/catalog';
import type { Artifact } from '@candor/compiler';
import type { CandorApi, CatalogService, SignalStep } from '@candor/model';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { root } from './support/companies.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { buildVendorSite, MARKS, openVendorPage, type VendorPage } from './support/vendor-page.ts';

/**
 * What each vendor is told, when, and in which order relative to its tag: seen in a browser, with the compiled plan of a site that has
 * this service, and compared with golden/signals/<id>.json. After a change on purpose: UPDATE_GOLDEN=1 and
 * oxfmt, then read the difference.
 */
const FOLDER = join(root, 'test/e2e/golden/signals');
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

const speaking = catalog.services.filter(({ signals = [] }) => signals.length > 0);
const ids = speaking.map(({ id }) => id);

let browser: Browser;
const sites = new Map<CatalogService, readonly Artifact[]>();

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Cookies = Parameters<BrowserContext['addCookies']>[0];

/** Opens the site with what an earlier visit stored, plays one visit, and returns what is stored then. */
async function visit(
  service: CatalogService,
  play: (site: VendorPage) => Promise<void>,
  cookies: Cookies = [],
): Promise<Cookies> {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const artifacts = sites.get(service) ?? buildVendorSite(catalog, service);
  sites.set(service, artifacts);
  await play(await openVendorPage(context, service, artifacts));
  const stored = (await context.cookies()).filter(({ name }) => name === 'candor');
  await context.close();
  return stored;
}

/** Runs a decision of the page's own, and waits until it has taken effect or made the page reload. */
async function decide(
  { page }: VendorPage,
  decision: 'accept' | 'reject' | 'withdraw',
  id?: string,
): Promise<void> {
  const changed = page.evaluate(
    ([name, what]) =>
      new Promise<void>((resolve) => {
        document.addEventListener('candor-change', () => resolve(), { once: true });
        (globalThis as unknown as { candor: CandorApi }).candor[name](what);
      }),
    [decision, id] as const,
  );
  await changed.catch((error: Error) => {
    if (!/context was destroyed|navigat/i.test(error.message)) throw error;
  });
}

/** What the vendor hears of a visitor who accepts, comes back and withdraws. */
async function hearConsent(service: CatalogService): Promise<Record<string, readonly string[]>> {
  const heard: Record<string, readonly string[]> = {};
  const isHeld = service.category !== 'necessary';
  const accepted = await visit(service, async (site) => {
    heard['first visit'] = await site.heard(isHeld ? MARKS.page : MARKS.script);
    if (isHeld) {
      await decide(site, 'accept', service.id);
      heard['it alone is granted'] = await site.heard(MARKS.script);
    }
    await decide(site, 'accept');
    heard['everything is granted'] = await site.heard();
  });
  const comeBack = async (site: VendorPage): Promise<void> => {
    heard['next visit, everything granted'] = await site.heard(MARKS.script);
    await decide(site, 'withdraw');
    // What has run is stopped by a reload; a necessary service runs again after it.
    heard['everything is withdrawn'] = await site.heard(isHeld ? MARKS.page : MARKS.script);
  };
  await visit(service, comeBack, accepted);
  return heard;
}

/** What the vendor hears of a visitor who refuses, and comes back. */
async function hearRefusal(service: CatalogService): Promise<Record<string, readonly string[]>> {
  const heard: Record<string, readonly string[]> = {};
  const start = service.category === 'necessary' ? MARKS.script : MARKS.page;
  const refused = await visit(service, async (site) => {
    await site.heard(start);
    await decide(site, 'reject');
    heard['everything is refused'] = await site.heard();
  });
  const comeBack = async (site: VendorPage): Promise<void> => {
    heard['next visit, everything refused'] = await site.heard(start);
  };
  await visit(service, comeBack, refused);
  return heard;
}

test('there is a golden file for each service with signals, and for no other', () => {
  expect(ids).toEqual(expect.arrayContaining(['hubspot', 'google-ads']));
  expect(readdirSync(FOLDER).sort()).toEqual(ids.map((id) => `${id}.json`).sort());
});

describe.each(speaking)('$id', (service) => {
  const file = join(FOLDER, `${service.id}.json`);

  test('is told what the golden file says', async () => {
    const [consent, refusal] = await Promise.all([hearConsent(service), hearRefusal(service)]);
    const heard: Record<string, readonly string[]> = { ...consent, ...refusal };
    if (isUpdate) writeFileSync(file, `${JSON.stringify(heard, null, 2)}\n`);
    expect(existsSync(file), `no ${service.id}.json: write it, read it, keep it`).toBe(true);
    expect(heard).toEqual(JSON.parse(readFileSync(file, 'utf8')));

    const granted = heard['next visit, everything granted'] ?? [];
    const beforeTag = granted.slice(1, granted.indexOf(MARKS.tag));
    const calls = pathsOf(service, 'call');
    const isCall = (line: string): boolean => calls.some((path) => line.startsWith(`${path}(`));
    expect(beforeTag.filter(isCall), 'calls wait for the vendor').toEqual([]);
    const afterTag = granted.slice(granted.indexOf(MARKS.tag));
    const known = new Set(Object.values(MARKS));
    const late = afterTag.filter((line) => !known.has(line as never) && !isCall(line));
    expect(
      late.filter((line) => !line.endsWith(' = []')),
      'all else is said before',
    ).toEqual([]);
  });
});

test('what is revoked is revoked before the sweep', async () => {
  const service = catalog.services.find(({ id }) => id === 'microsoft-advertising')!;
  await visit(service, async (site) => {
    await site.heard(MARKS.page);
    await decide(site, 'accept');
    await site.heard(MARKS.script);
    await site.page.evaluate(() => {
      const { uetq, report } = globalThis as unknown as {
        uetq: { push: (...values: unknown[]) => void };
        report: (line: string) => void;
      };
      document.cookie = '_uetvid=1; path=/';
      uetq.push = (...values) => report(`${values.join(' ')}: ${document.cookie}`);
    });
    await decide(site, 'withdraw');
    const [first, ...rest] = await site.heard(MARKS.page);
    expect(first).toMatch(/^consent update .*: .*_uetvid=1/);
    expect(rest).toContain(MARKS.page);
    expect(await site.page.evaluate(() => document.cookie)).not.toContain('_uetvid');
  });
});

function pathsOf({ signals = [] }: CatalogService, kind: SignalStep['kind']): readonly string[] {
  return signals
    .flatMap((signal) => (signal.protocol === 'calls' ? [...signal.grant] : []))
    .filter((step) => step.kind === kind)
    .map(({ path }) => path);
}
