import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { buildSite, type BuiltSite, type PolicyModule } from '../support/build-site.ts';
import { root } from '../support/companies.ts';
import { consentCases } from '../support/consent-cases.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { runCandor } from '../support/run-candor.ts';
import { settle } from '../support/settle.ts';
import { shopConfig } from '../support/shop-config.ts';
import { startLoopback, type Loopback } from '../support/start-loopback.ts';

/** Sites that have a policy of their own: with nonces, with strict-dynamic, with Trusted Types. */
const HOST = 'www.shop.example';
const NONCE = 'cXVpdGU=';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

let site: BuiltSite;
let folder: string;
let policy: PolicyModule['contentSecurityPolicy'];
let network: Loopback;
let browser: Browser;
let context: BrowserContext;
/** The page at `/`, and its policies for a Cookie header. */
let html = '';
let policies: (cookies: string | undefined) => readonly string[] = () => [];
const files = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-strict-'));
  const config = join(root, 'seeds/altexsoft/candor.config.json');
  const { code, stderr } = await runCandor(['build', config, '--out', join(folder, 'candor')]);
  if (code !== 0) throw new Error(stderr);
  site = await buildSite(shopConfig);
  ({ contentSecurityPolicy: policy } = await site.load<PolicyModule>('csp.js'));
  network = await startLoopback({
    host: HOST,
    site: {
      answer: ({ url = '/', headers }, response) => void answer(url, headers.cookie, response),
    },
  });
  browser = await launchBrowser(network.browserArguments);
});
afterAll(async () => {
  await browser?.close();
  await network?.close();
  await site?.remove();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  network.clear();
  files.clear();
  context = await browser.newContext({ ignoreHTTPSErrors: true });
});
afterEach(() => context.close());

async function answer(
  path: string,
  cookies: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const text =
    path === '/'
      ? html
      : (files.get(path) ?? (await readFile(join(folder, path), 'utf8').catch(() => null)));
  response.statusCode = text === null ? 404 : 200;
  response
    .setHeader('Content-Type', TYPES[extname(path) || '.html'] ?? 'text/plain')
    .setHeader('Content-Security-Policy', policies(cookies))
    .end(text ?? '');
}

async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`https://${HOST}/`);
  await settle(page);
  return page;
}

async function accept(): Promise<void> {
  const cookie = consentCases(site).find(({ what }) => what === 'accepted')?.cookie ?? '';
  const value = cookie.slice('candor='.length);
  await context.addCookies([{ name: 'candor', value, domain: HOST, path: '/', secure: true }]);
}

/** Scripts of vendors that ran, by host. */
const ran = async (page: Page): Promise<string[]> =>
  (await page.evaluate<string[]>('globalThis.ran ?? []'))
    .map((url) => new URL(url).hostname)
    .sort();
const requested = (): string[] => [...new Set(network.requests.map(({ host }) => host))].sort();

/** A tag of a vendor in the page, one that a script of the site brings, and a necessary one, all trusted by the site. */
const TRUSTED_TAGS = `<!doctype html><html lang="en"><head><title>Strict</title>
<script nonce="${NONCE}" src="https://parsed.lab.example/tag.js"></script>
<script nonce="${NONCE}" src="https://js.pay.example/pay.js"></script>
<script nonce="${NONCE}" src="/app.js"></script></head><body></body></html>`;
const APP =
  "document.head.append(Object.assign(document.createElement('script'), { src: 'https://brought.lab.example/tag.js' }));";
const VENDORS = ['brought.lab.example', 'parsed.lab.example'];
const NECESSARY = ['js.pay.example'];

describe('a site with strict-dynamic', () => {
  const own = `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`;
  beforeEach(() => {
    html = TRUSTED_TAGS;
    files.set('/app.js', APP);
  });

  test('lets its vendors through without ours', async () => {
    policies = () => [own];
    expect(await ran(await visit())).toEqual([...VENDORS, ...NECESSARY].sort());
  });

  test('holds them with ours beside it, until they are granted', async () => {
    policies = (cookies) => [own, policy(cookies)];
    expect(await ran(await visit())).toEqual(NECESSARY);
    expect(requested()).toEqual(NECESSARY);
    await accept();
    expect(await ran(await visit())).toEqual([...VENDORS, ...NECESSARY].sort());
  });
});

describe('the policy with a nonce', () => {
  test('holds a tag that bears the nonce, until it is granted', async () => {
    html = TRUSTED_TAGS;
    files.set('/app.js', APP);
    policies = (cookies) => [policy(cookies, null, { nonce: NONCE })];
    expect(await ran(await visit())).toEqual(NECESSARY);
    expect(requested()).toEqual(NECESSARY);
    await accept();
    expect(await ran(await visit())).toEqual([...VENDORS, ...NECESSARY].sort());
  });

  test('refuses inline code without it, and eval', async () => {
    html = `<!doctype html><title>Nonce</title><script nonce="${NONCE}">
      window.seen = ['inline']; try { eval('seen.push("eval")') } catch { seen.push('no eval') }</script>
      <script>seen.push('without')</script><img src="/none.png" onerror="seen.push('attribute')" alt="">`;
    policies = (cookies) => [policy(cookies, null, { nonce: NONCE })];
    expect(await (await visit()).evaluate('seen')).toEqual(['inline', 'no eval']);
  });
});

describe('the gate and the banner', () => {
  const STRICT = [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    `style-src 'nonce-${NONCE}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types candor lit-html',
  ].join('; ');
  const held = (service: string, url: string): string =>
    `<template data-consent="${service}"><script nonce="${NONCE}" async src="${url}"></script><script nonce="${NONCE}">(window.inline ??= []).push('${service}')</script></template>`;

  test('work under Trusted Types and without unsafe code', async () => {
    html = `<!doctype html><html lang="en"><head><title>Strict</title><script nonce="${NONCE}">
      window.refused = []; addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => refused.push([effectiveDirective, blockedURI, sample].join(' ')));</script>
      <script nonce="${NONCE}" src="/candor/consent.js"></script>
      ${held('hotjar', 'https://static.hotjar.com/c/hotjar-1.js')}</head>
      <body><button data-candor-open>Settings</button>
      ${held('google-tag-manager', 'https://www.googletagmanager.com/gtm.js?id=GTM-1')}</body></html>`;
    policies = () => [STRICT];
    const page = await visit();
    const seen = async (): Promise<unknown[]> =>
      page.evaluate('[globalThis.inline ?? [], refused]');
    await page.getByRole('button', { name: 'Reject all' }).waitFor();
    const style = await page
      .locator('candor-banner section')
      .evaluate((section) => getComputedStyle(section).display);
    expect([style, await ran(page), await seen()]).toEqual(['flex', [], [[], []]]);

    await page.getByRole('button', { name: 'Accept all' }).click();
    await expect.poll(() => ran(page)).toEqual(['static.hotjar.com', 'www.googletagmanager.com']);
    expect(await seen()).toEqual([['hotjar', 'google-tag-manager'], []]);

    await page.getByRole('button', { name: 'Settings' }).click();
    const dialog = page.locator('candor-preferences');
    await dialog.getByRole('checkbox').or(dialog.getByRole('switch')).first().waitFor();
    expect(await seen()).toEqual([['hotjar', 'google-tag-manager'], []]);

    // A withdrawal reloads the page, and nothing of it is refused either.
    const reloaded = page.waitForEvent('load');
    await page.evaluate('candor.withdraw()');
    await reloaded;
    await settle(page);
    expect([await ran(page), await seen()]).toEqual([[], [[], []]]);
  });

  test('would be refused without the names of their policies', async () => {
    html = `<!doctype html><html lang="en"><head><title>Strict</title><script nonce="${NONCE}">
      window.refused = []; addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));</script>
      <script nonce="${NONCE}" src="/candor/consent.js"></script></head><body>
      ${held('hotjar', 'https://static.hotjar.com/c/hotjar-1.js')}</body></html>`;
    policies = () => [STRICT.replace('candor lit-html', "'none'")];
    const page = await visit();
    expect(await page.evaluate('refused')).toContain('trusted-types');
    expect(await ran(page)).toEqual([]);
  });
});

describe('the gate under the policy', () => {
  /** The snippet of packages/compiler/README.md: the policy of a page is that of its request. */
  const RELOAD =
    "document.addEventListener('candor-change', ({ detail }) => { if (detail.granted.length > 0) location.reload(); });";
  const page = (snippet: string): string =>
    `<!doctype html><html lang="en"><head><title>Shop</title><script src="/gate/consent.js"></script>
    <script>${snippet}</script></head><body>
    <template data-consent="lab"><script src="https://held.lab.example/tag.js"></script></template></body></html>`;
  beforeEach(async () => {
    policies = (cookies) => [policy(cookies)];
    files.set('/gate/consent.js', await readFile(join(site.folder, 'consent.js'), 'utf8'));
    for (const chunk of ['guard', 'release', 'choice', 'ui', 'preferences']) {
      const name = `consent-${chunk}`;
      const path = site.files.find((file) => file.startsWith(name)) ?? '';
      files.set(`/gate/${path}`, await readFile(join(site.folder, path), 'utf8'));
    }
  });

  test('lets a vendor act once, after the page has been loaded again', async () => {
    html = page(RELOAD);
    const view = await visit();
    await view.getByRole('button', { name: 'Accept all' }).click();
    await expect.poll(() => ran(view)).toEqual(['held.lab.example']);
    await view.waitForTimeout(1000);
    expect(network.requests.map(({ host }) => host)).toEqual(['held.lab.example']);
  });

  test('holds it on the page that was loaded before', async () => {
    html = page('');
    const view = await visit();
    await view.getByRole('button', { name: 'Accept all' }).click();
    await view.waitForFunction("!document.querySelector('template[data-consent]')");
    await view.waitForTimeout(500);
    expect([await ran(view), requested()]).toEqual([[], []]);
  });
});
