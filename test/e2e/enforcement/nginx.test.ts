import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { findNginx } from '../../../.dev/find-nginx.mjs';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { consentCases } from '../support/consent-cases.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { settle } from '../support/settle.ts';
import { shopConfig } from '../support/shop-config.ts';
import { startLoopback, type Loopback } from '../support/start-loopback.ts';
import { startNginx, testNginx, type Nginx } from '../support/start-nginx.ts';

/** The configuration that the compiler emits, in a real nginx, and a real browser before it. */
const executable = findNginx() ?? '';
const TITLE = executable === '' ? 'nginx (left out: there is none on this machine)' : 'nginx';
const HOST = 'www.shop.example';

const PAGE = `<!doctype html><html lang="en"><head><title>Shop</title>
<script src="https://tag.lab.example/tag.js"></script>
<script src="https://js.pay.example/pay.js"></script></head>
<body><img src="https://ads.example/pixel" alt=""><script>new Worker('/worker.js')</script></body></html>`;
const WORKER = "fetch('https://worker.lab.example/', { mode: 'no-cors' }).catch(() => {})";

describe.skipIf(executable === '')(TITLE, () => {
  let site: BuiltSite;
  let nginx: Nginx;
  const include = (name: string): string => `include ${site.folder}/headers/${name};`;

  beforeAll(async () => {
    site = await buildSite(shopConfig);
    await writeFile(join(site.folder, 'index.html'), PAGE);
    await writeFile(join(site.folder, 'worker.js'), WORKER);
    nginx = await startNginx({
      executable,
      http: include('nginx.conf'),
      server: `root ${site.folder};
        ${include('nginx-headers.conf')}
        location = /bare.html { add_header X-Own 1; try_files /index.html =404; }
        location = /again.html { add_header X-Own 1; ${include('nginx-headers.conf')} try_files /index.html =404; }
        location = /moved { return 302 /; }`,
    });
  });
  afterAll(async () => {
    await nginx?.close();
    await site?.remove();
  });

  const ask = (
    path: string,
    { cookie = null, gpc, ...headers }: Record<string, string | null | undefined> = {},
  ): Promise<Response> =>
    fetch(`http://127.0.0.1:${nginx.port}${path}`, {
      redirect: 'manual',
      headers: {
        ...(headers as Record<string, string>),
        ...(cookie === null ? {} : { cookie }),
        ...(gpc === undefined ? {} : { 'sec-gpc': gpc as string }),
      },
    });

  test('opens what the cookie grants, in every state', async () => {
    const { contentSecurityPolicy } =
      await site.load<import('../support/build-site.ts').PolicyModule>('csp.js');
    for (const { what, cookie, gpc, opens } of consentCases(site)) {
      const policy = (await ask('/index.html', { cookie, gpc })).headers.get(
        'content-security-policy',
      );
      const opened = ['lab', 'ads'].filter((id) => policy?.includes(` *.${id}.example`));
      expect([what, opened]).toEqual([what, opens]);
      expect(policy, what).toBe(contentSecurityPolicy(cookie, gpc));
    }
    expect(nginx.log()).toBe('');
  });

  test('sends the header with every answer', async () => {
    const paths = { '/worker.js': 200, '/headers/csp.js': 200, '/none': 404, '/moved': 302 };
    for (const [path, status] of Object.entries(paths)) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('content-security-policy'), path).toContain('default-src');
      expect(response.headers.get('vary')).toBe('Cookie, Sec-GPC');
    }
    const first = await ask('/index.html');
    const etag = first.headers.get('etag');
    const again = await ask('/index.html', { 'if-none-match': etag });
    expect([again.status, again.headers.has('content-security-policy')]).toEqual([304, true]);
  });

  test('has pages and workers asked for again, and nothing else', async () => {
    const caching = await Promise.all(
      ['document', 'iframe', 'worker', 'serviceworker', 'script', 'image', undefined].map(
        async (destination) => {
          const response = await ask('/worker.js', { 'sec-fetch-dest': destination ?? '' });
          return response.headers.get('cache-control');
        },
      ),
    );
    expect(caching).toEqual([
      'no-cache',
      'no-cache',
      'no-cache',
      'no-cache',
      null,
      null,
      'no-cache',
    ]);
  });

  test('loses it in a location with a header of its own, unless it is included again', async () => {
    expect((await ask('/bare.html')).headers.get('content-security-policy')).toBeNull();
    expect((await ask('/again.html')).headers.get('content-security-policy')).toContain(
      'default-src',
    );
  });

  test('reads a configuration of 60 services without a warning', async () => {
    const many = await buildSite({
      site: { name: 'Many' },
      categories: {
        analytics: {
          services: Array.from({ length: 60 }, (_, index) => ({
            id: `service-${index}`,
            name: `Service ${index}`,
            purpose: 'Counts.',
            hosts: Array.from(
              { length: 12 },
              (__, host) => `cdn-${host}.of-service-${index}.example`,
            ),
          })),
        },
      },
    });
    const maps = await readFile(join(many.folder, 'headers/nginx.conf'), 'utf8');
    expect(maps.match(/^map /gm)).toHaveLength(127);
    const { isValid, log } = await testNginx({
      executable,
      http: `include ${many.folder}/headers/nginx.conf;`,
      server: `include ${many.folder}/headers/nginx-headers.conf;`,
    });
    await many.remove();
    expect(log.split('\n').filter((line) => !/syntax is ok|test is successful/.test(line))).toEqual(
      [''],
    );
    expect(isValid).toBe(true);
  });

  describe('and a browser', () => {
    let network: Loopback;
    let browser: Browser;
    beforeAll(async () => {
      network = await startLoopback({ host: HOST, site: { securePort: nginx.securePort } });
      browser = await launchBrowser(network.browserArguments);
    });
    afterAll(async () => {
      await browser?.close();
      await network?.close();
    });

    test('holds vendors before, lets them act after a reload, and not after another', async () => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      const store = (value: string) =>
        context.addCookies([{ name: 'candor', value, domain: HOST, path: '/', secure: true }]);
      const hosts = async (): Promise<string[]> => {
        await settle(page);
        const seen = [...new Set(network.requests.map(({ host }) => host))].sort();
        network.clear();
        return seen;
      };
      await page.goto(`https://${HOST}/`);
      expect(await hosts()).toEqual(['js.pay.example']);
      const accepted = consentCases(site).find(({ what }) => what === 'accepted');
      await store(accepted?.cookie?.slice('candor='.length) ?? '');
      await page.reload();
      const all = ['ads.example', 'js.pay.example', 'tag.lab.example', 'worker.lab.example'];
      expect(await hosts()).toEqual(all);
      // Another page view by a link takes what the cache has: it must have been asked for again.
      await context.clearCookies();
      await page.evaluate(() => location.assign('/'));
      expect(await hosts()).toEqual(['js.pay.example']);
      await context.close();
    });
  });
});
