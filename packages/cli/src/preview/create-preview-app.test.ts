import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createTestTerminal } from '../testing/create-test-terminal.ts';
import { createPreviewApp } from './create-preview-app.ts';
import { createPreviewSession, type LivePreviewSession } from './create-preview-session.ts';
import { listen } from './listen.ts';
import type { PreviewSession } from './preview-session.ts';
import { watchFiles } from './watch-files.ts';

const POLICY =
  'We use Google Analytics, provided by Google LLC, to measure the use of our website.\n';
const CONFIG = `{
  "site": { "name": "Fish & <Chips>", "controller": "Example Ltd", "cookieDomain": "example.com" },
  "policy": "policy.md",
  "categories": { "social": { "services": ["disqus"] }, "analytics": { "services": ["google-analytics"] } },
  "locales": ["en", "de"]
}`;

let cwd = '';
let session: LivePreviewSession;
let app: Hono;
const config = (text: string): Promise<void> => writeFile(join(cwd, 'candor.config.json'), text);

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-preview-'));
  await writeFile(join(cwd, 'policy.md'), POLICY);
  await config(CONFIG);
  session = await createPreviewSession(createTestTerminal({ cwd }), undefined);
  app = createPreviewApp(session, (error) => {
    throw error;
  });
});
afterEach(() => rm(cwd, { recursive: true }));

const text = async (path: string): Promise<string> => (await app.request(path)).text();

describe('the sample page', () => {
  test('has the tag before everything that could load something', async () => {
    const page = await text('/page');
    const tags = [...page.matchAll(/<(?:script|link|iframe|img|candor-\w+)\b/g)].map(
      ([tag]) => tag,
    );
    expect(tags[0]).toBe('<script');
    expect(page).toContain('<script src="/built/bar/bottom/eu/plain/consent.js"></script>');
  });

  test('follows the controls', async () => {
    const page = await text('/page?lang=de&theme=dark&dir=rtl&gpc=1&layout=box&position=top');
    expect(page).toContain('<html lang="de" dir="rtl" data-theme="dark">');
    expect(page.indexOf('/preview/sample.js')).toBeGreaterThan(0);
    expect(page.indexOf('/preview/sample.js')).toBeLessThan(
      page.indexOf('/built/box/top/eu/plain/consent.js'),
    );
  });

  test('takes nothing from the address but what is offered', async () => {
    const page = await text('/page?lang="><script>&theme=neon&layout=../..&dir=up');
    expect(page).toContain('<html lang="en" dir="ltr" data-theme="light">');
    expect(page).toContain('/built/bar/bottom/eu/plain/consent.js');
  });

  test('escapes the site’s name', async () => {
    expect(await text('/page')).toContain('<title>Fish &amp; &lt;Chips&gt;</title>');
    expect(await text('/stand-in?name=<b>')).toContain('<title>&lt;b&gt;</title>');
  });

  test('holds the embeds of the plan', async () => {
    expect(await text('/page')).toContain('<template data-consent="disqus"');
  });

  test('may run under the strictest policy', async () => {
    const { headers } = await app.request('/page');
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    const scripts = [...(await text('/page')).matchAll(/<script[^>]*>([^<]*)/g)];
    expect(scripts.map(([, inline]) => inline?.trim())).toEqual(scripts.map(() => ''));
  });
});

describe('the artifacts', () => {
  test('are those of the compiler, with their chunks', async () => {
    const response = await app.request('/built/bar/bottom/eu/plain/consent.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const manifest = JSON.parse(await text('/built/bar/bottom/eu/plain/manifest.json')) as {
      files: Record<string, string>;
    };
    for (const path of Object.keys(manifest.files))
      expect((await app.request(`/built/bar/bottom/eu/plain/${path}`)).status).toBe(200);
  });

  test('differ with the region and the look', async () => {
    const path = '/built/bar/bottom/us-ca/sharp/';
    expect(await text(`${path}manifest.json`)).toContain('"model": "opt-out"');
    expect(await text(`${path}consent.js`)).toContain('Your Privacy Choices');
    expect(await text('/page?profile=us-ca&look=sharp')).toContain(path);
  });

  test('differ with the layout, and the cookie may be set on this host', async () => {
    const plan = async (path: string): Promise<unknown> =>
      (JSON.parse(await text(path)) as { plan: unknown }).plan;
    expect(await plan('/built/dialog/top/eu/plain/manifest.json')).toMatchObject({
      banner: { layout: 'dialog', position: 'top' },
      cookieDomain: null,
      waivers: [],
    });
  });

  test.each([
    '/built/bar/bottom/eu/plain/nope.js',
    '/built/bar/bottom/mars/plain/consent.js',
    '/built/square/bottom/eu/plain/consent.js',
    '/preview/../package.json',
    '/nope',
  ])('do not include %s', async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });
});

describe('errors in the files', () => {
  test('are shown with a code frame until they are mended', async () => {
    await config('{ "policy": "policy.md",\n  "bannner": {} }');
    await session.reload();
    const response = await app.request('/page');
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain('&gt; 2 |   &quot;bannner&quot;: {} }');
    expect(page).toContain('candor.config.json:2:3');
    expect(JSON.parse(await text('/status'))).toMatchObject({ kind: 'failed' });
    expect((await app.request('/built/bar/bottom/eu/plain/consent.js')).status).toBe(404);

    await config(CONFIG);
    await session.reload();
    expect((await app.request('/page')).status).toBe(200);
    expect(JSON.parse(await text('/status'))).toMatchObject({
      site: 'Fish & <Chips>',
      locales: ['en', 'de'],
      categories: { necessary: 1, analytics: 1, social: 1 },
    });
  });

  test.each([
    ['malformed JSON', '{ "policy": '],
    ['a policy that is missing', '{ "policy": "nope.md" }'],
    ['an empty file', ''],
  ])('do not end the preview: %s', async (_what, broken) => {
    await config(broken);
    await session.reload();
    for (const path of ['/page', '/status', '/built/box/top/eu/plain/consent.js'])
      expect((await app.request(path)).status).toBeGreaterThan(0);
    expect(JSON.parse(await text('/status'))).toMatchObject({ kind: 'failed' });
  });
});

describe('changes', () => {
  test('are told to every open page', async () => {
    const { body } = await app.request('/events');
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = reader?.read();
    await session.reload();
    expect((await next)?.value).toContain('event: change');
    await reader?.cancel();
  });

  test('are noticed when a file is written and when it is replaced', async () => {
    let changes = 0;
    let wake = (): void => {};
    const watch = watchFiles(() => {
      changes += 1;
      wake();
    });
    const changed = (): Promise<void> => new Promise((resolve) => (wake = resolve));
    watch.follow([join(cwd, 'candor.config.json'), join(cwd, 'missing', 'policy.md')]);
    const written = changed();
    await config('{}');
    await written;
    const replaced = changed();
    await writeFile(join(cwd, 'new.tmp'), '{ }');
    await rename(join(cwd, 'new.tmp'), join(cwd, 'candor.config.json'));
    await replaced;
    watch.close();
    expect(changes).toBe(2);
  });
});

describe('the server', () => {
  test('tells a bug to the terminal and not to the browser', async () => {
    const bugs: unknown[] = [];
    const broken: PreviewSession = {
      ...session,
      current() {
        throw new Error('broken');
      },
    };
    const response = await createPreviewApp(broken, (error) => bugs.push(error)).request('/page');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('broken');
    expect(bugs).toEqual([new Error('broken')]);
  });

  test('answers only under the names of this machine', async () => {
    const statusFor = async (host: string): Promise<number> =>
      (await app.request('/', { headers: { host } })).status;
    expect(await statusFor('127.0.0.1:4870')).toBe(200);
    expect(await statusFor('localhost:4870')).toBe(200);
    expect(await statusFor('evil.example')).toBe(403);
    expect(await statusFor('127.0.0.1.evil.example')).toBe(403);
  });

  test('takes the next port when one is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => void blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const listening = await listen(app, taken);
    expect(listening?.port).toBeGreaterThan(taken);
    expect((await fetch(`http://127.0.0.1:${listening?.port}/status`)).status).toBe(200);
    listening?.server.closeAllConnections();
    listening?.server.close();
    blocker.close();
  });
});
