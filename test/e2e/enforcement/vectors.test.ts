import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { root } from '../support/companies.ts';
import { consentCases } from '../support/consent-cases.ts';
import { policyVectors } from '../support/policy-vectors.ts';
import { shopConfig } from '../support/shop-config.ts';
import { startLoopback, type Loopback } from '../support/start-loopback.ts';

/**
 * What the policy alone holds, without the gate: each way to reach a vendor is a page of its own, and asks for a host of its own.
 * The vectors that leak are the ones that packages/compiler/README.md names, no more and no fewer.
 */
const HOST = 'www.shop.example';
/** A connection without a request: the vendor sees an address and its own name. */
const HINTS = ['preconnect', 'header-preconnect'];
/** Chromium opens the connection of a navigation before it asks the policy. */
const BEGUN_NAVIGATIONS = ['iframe', 'form', 'form-button', 'frame-location'];
/** Nothing in CSP is about where a page goes, or what it may go to soon. */
const UNGOVERNED = ['speculation-rules', 'meta-refresh', 'location', 'window-open', 'link-click'];
/** Chromium speculates, and follows a header's hint, for the page in front only. */
const ALONE = ['speculation-rules', 'header-preconnect'];
const names = Object.keys(policyVectors);
const vendorOf = (name: string): string => `${name}.lab.example`;

let site: BuiltSite;
let network: Loopback;
let context: BrowserContext;
let protect: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const served = new Map<string, readonly [type: string, text: string]>();

beforeAll(async () => {
  site = await buildSite(shopConfig);
  const { consentPolicy } = await site.load<{ consentPolicy: () => typeof protect }>('express.js');
  protect = consentPolicy();
  network = await startLoopback({ host: HOST, site: { answer } });
  for (const [name, { files }] of Object.entries(policyVectors)) {
    for (const [path, file] of Object.entries(files?.(vendorOf(name)) ?? {}))
      served.set(path, file);
  }
});
afterEach(() => context?.close());
afterAll(async () => {
  await network?.close();
  await site?.remove();
});

function answer(request: IncomingMessage, response: ServerResponse): void {
  const isControl = request.headers.cookie?.includes('control=1') === true;
  if (isControl) serve(request, response);
  else protect(request, response, () => serve(request, response));
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', `https://${HOST}`);
  const [type, text] = served.get(pathname) ?? [];
  const name = pathname.replace('/v/', '');
  const vector = policyVectors[name];
  if (pathname === '/redirect') {
    response.writeHead(302, { location: `https://${search.slice(1)}/` }).end();
  } else if (type !== undefined) {
    response.writeHead(200, { 'content-type': type }).end(text);
  } else if (vector === undefined) {
    response.writeHead(404).end();
  } else {
    const host = vendorOf(name);
    response
      .writeHead(200, { 'content-type': 'text/html', ...vector.headers?.(host) })
      .end(
        `<!doctype html><html lang="en"><head><title>${name}</title>${vector.head?.(host) ?? ''}</head><body>${vector.body(host)}</body></html>`,
      );
  }
}

/** A profile of its own: Chromium follows no connection hints in a private window. */
async function openProfile(cookie: string): Promise<void> {
  network.clear();
  context = await chromium.launchPersistentContext('', {
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS, ...network.browserArguments],
    ignoreHTTPSErrors: true,
  });
  const [name = '', value = ''] = cookie.split('=');
  if (cookie === '') return;
  await context.addCookies([{ name, value, domain: HOST, path: '/', secure: true }]);
}

/** Opens each page, and tells which vectors reached their vendor: by a request, or a bare connection. */
async function reach(cookie: string): Promise<{ requested: string[]; connected: string[] }> {
  await openProfile(cookie);
  const waiting = names.filter((name) => !ALONE.includes(name));
  const visit = async (name: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto(`https://${HOST}/v/${name}`, { waitUntil: 'commit' });
    // What the vendor sees is waited for, not what Chromium answers to these: now and then it answers nothing.
    if (name === 'manifest') fetchManifest(page).catch(() => {});
    await untilReached(name, cookie === '' ? 1500 : 6000);
    page.close().catch(() => {});
  };
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await visit(name);
  };
  await Promise.all([work(), work(), work(), work()]);
  for (const name of ALONE) await visit(name);
  const requested = names.filter((name) => isRequested(name));
  return {
    requested,
    connected: names.filter((name) => !requested.includes(name) && isConnected(name)),
  };
}

const isRequested = (name: string): boolean =>
  network.requests.some(({ host }) => host === vendorOf(name));
const isConnected = (name: string): boolean => network.connections.includes(vendorOf(name));

/** A browser with nobody before it reads no manifest of its own accord. */
async function fetchManifest(page: Page): Promise<void> {
  await page.waitForLoadState();
  const session = await context.newCDPSession(page);
  await session.send('Page.getAppManifest');
}

async function untilReached(name: string, timeoutMs: number): Promise<void> {
  const isReached = HINTS.includes(name) ? isConnected : isRequested;
  const end = performance.now() + timeoutMs;
  while (!isReached(name) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const accepted = (): string =>
  consentCases(site).find(({ what }) => what === 'accepted')?.cookie ?? '';
const withRequest = names.filter((name) => !HINTS.includes(name));

test('without the policy every vector reaches its vendor', { timeout: 180_000 }, async () => {
  expect(await reach('control=1')).toEqual({ requested: withRequest, connected: HINTS });
});

test('the documentation counts right', async () => {
  const text = await readFile(join(root, 'packages/compiler/README.md'), 'utf8');
  const leaking = [...UNGOVERNED, ...HINTS, ...BEGUN_NAVIGATIONS];
  expect(text).toContain(`${names.length} ways to reach a vendor`);
  expect(text).toContain(`${names.length - leaking.length} reach nothing`);
});

test('with it, before a decision, the named ones do', { timeout: 180_000 }, async () => {
  const { requested, connected } = await reach('');
  expect(requested).toEqual(UNGOVERNED);
  expect(connected).toEqual(
    names.filter((name) => HINTS.includes(name) || BEGUN_NAVIGATIONS.includes(name)),
  );
});

test('after a grant every vector reaches its vendor again', { timeout: 180_000 }, async () => {
  expect(await reach(accepted())).toEqual({ requested: withRequest, connected: HINTS });
});

test('a worker that comes without the policy is not held', async () => {
  served.set('/page', ['text/html', '<script>new Worker("/bare/worker.js")</script>']);
  served.set('/bare/worker.js', [
    'text/javascript',
    "fetch('https://bare.lab.example/', { mode: 'no-cors' })",
  ]);
  const whole = protect;
  protect = (request, response, next) =>
    request.url?.startsWith('/bare/') === true ? next() : whole(request, response, next);
  await openProfile('');
  const page = await context.newPage();
  await page.goto(`https://${HOST}/page`);
  await untilReached('bare', 6000);
  protect = whole;
  expect(isRequested('bare')).toBe(true);
});

test('a service worker keeps the policy that it was installed with', async () => {
  served.set('/service-page', [
    'text/html',
    "<script>navigator.serviceWorker.register('/stale.js').then(() => navigator.serviceWorker.ready).then(() => (document.title = 'ready'))</script>",
  ]);
  served.set('/stale.js', [
    'text/javascript',
    "addEventListener('message', ({ data }) => fetch(data, { mode: 'no-cors' }).catch(() => {}))",
  ]);
  const send = (page: Page, name: string): Promise<void> =>
    page.evaluate(
      async (url) => (await navigator.serviceWorker.ready).active?.postMessage(url),
      `https://${vendorOf(name)}/`,
    );
  await openProfile(accepted());
  const page = await context.newPage();
  await page.goto(`https://${HOST}/service-page`);
  await page.waitForFunction(() => document.title === 'ready');
  await send(page, 'granted');
  await untilReached('granted', 6000);
  await context.clearCookies();
  await page.goto(`https://${HOST}/service-page`);
  await page.waitForTimeout(1000);
  await send(page, 'withdrawn');
  await untilReached('withdrawn', 3000);
  expect([isRequested('granted'), isRequested('withdrawn')]).toEqual([true, true]);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
  await page.goto(`https://${HOST}/service-page`);
  await page.waitForFunction(() => document.title === 'ready');
  await send(page, 'registered-again');
  await untilReached('registered-again', 1500);
  expect(isRequested('registered-again')).toBe(false);
});

test('WebRTC is not held, and the directive for it is unknown to Chromium', async () => {
  const packets: Buffer[] = [];
  const server = createSocket('udp4').on('message', (packet) => packets.push(packet));
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', () => resolve()));
  served.set('/rtc', [
    'text/html',
    `<meta http-equiv="Content-Security-Policy" content="webrtc 'block'"><script>
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${server.address().port}' }] });
    connection.createDataChannel('x');
    connection.createOffer().then((offer) => connection.setLocalDescription(offer));</script>`,
  ]);
  await openProfile('');
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(`https://${HOST}/rtc`);
  await expect.poll(() => packets.length, { timeout: 6000 }).toBeGreaterThan(0);
  server.close();
  expect(messages.join()).toContain("Unrecognized Content-Security-Policy directive 'webrtc'");
});
