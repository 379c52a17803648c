import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { candor } from '../../packages/vite-plugin/src/index.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { runCandor } from './support/run-candor.ts';

/**
 * The way of an unlisted host: a script adds it on a page of the development server, the gate says so, the terminal shows it, and
 * `candor check` knows it afterwards. The hosts lead nowhere: the gate speaks before a request is made.
 */
const PAGE = `<!doctype html><html lang="en"><head><title>x</title>
<script>new Image().src = 'https://cdn.taboola.com/early.png?visitor=1';</script></head>
<body><script type="module" src="/main.js"></script></body></html>`;
const MAIN = `
  for (const path of ['one', 'two']) document.body.append(Object.assign(new Image(), { src: 'https://x.unknown.example/' + path }));
  new Image().src = 'https://static.hotjar.com/listed.png';
  new Image().src = '/own.png';
  document.title = 'ran';
`;

let root: string;
let server: ViteDevServer;
let browser: Browser;
const printed: string[] = [];

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'candor-unlisted-')));
  const config = {
    site: { name: 'Example', controller: 'Example Ltd' },
    categories: { analytics: { services: ['hotjar'] } },
  };
  await Promise.all([
    writeFile(join(root, 'package.json'), '{}'),
    writeFile(join(root, 'candor.config.json'), JSON.stringify(config)),
    writeFile(join(root, 'index.html'), PAGE),
    writeFile(join(root, 'main.js'), MAIN),
  ]);
  const print = (text: string): void => void printed.push(text);
  server = await createServer({
    root,
    configFile: false,
    plugins: [candor()],
    server: { port: 0, host: '127.0.0.1' },
    customLogger: {
      hasWarned: false,
      info: print,
      warn: print,
      warnOnce: print,
      error: print,
      clearScreen: () => {},
      hasErrorLogged: () => false,
    },
  });
  await server.listen();
  browser = await launchBrowser(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

test('a host that no service explains comes from the page to the terminal and to candor check', async () => {
  const address = server.httpServer?.address() as AddressInfo | null | undefined;
  const page = await browser.newPage();
  const reports: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/candor/unlisted')) reports.push(request.postDataJSON());
  });
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/candor/unlisted') &&
      (response.request().postData() ?? '').includes('unknown.example'),
  );
  await page.goto(`http://127.0.0.1:${address?.port}/`);
  expect((await answered).status()).toBe(204);
  expect(reports).toEqual([
    [{ url: 'https://cdn.taboola.com/early.png?visitor=1', page: '/' }],
    [{ url: 'https://x.unknown.example/one', page: '/' }],
  ]);
  expect(printed.join('\n')).toMatch(/cdn\.taboola\.com belongs to Taboola[^]*x\.unknown\.example/);

  await expect
    .poll(() =>
      readFile(join(root, 'node_modules/.cache/candor/unlisted.json'), 'utf8').catch(() => ''),
    )
    .toContain('unknown.example');
  const { code, stdout, stderr } = await runCandor(['check'], root);
  expect(code).toBe(0);
  expect(stderr).toContain('warning cdn.taboola.com belongs to Taboola');
  expect(stderr).toContain('seen on /');
  expect(stderr).not.toContain('static.hotjar.com');
  expect(stdout).toContain('2 hosts of node_modules/.cache/candor/unlisted.json');
});
