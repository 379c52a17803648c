import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { catalog } from '@candor/catalog';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { compile } from '../index.ts';

const { plan, artifacts } = compile({
  config: {
    name: 'c',
    text: JSON.stringify({
      site: { name: 'Example' },
      regions: {
        rules: [
          { in: ['US-CA'], use: 'us-ca' },
          { in: ['FR'], use: 'eu-strict' },
        ],
      },
      categories: {
        analytics: {
          services: [{ id: 'lab', name: 'Lab', purpose: 'Counts.', hosts: ['lab.example'] }],
        },
      },
    }),
  },
  policy: null,
  catalog,
});
const lab = plan?.services.find(({ id }) => id === 'lab')?.code ?? '';
const GRANTED = `candor=1.${Math.floor(Date.now() / 1000).toString(36)}.choose.analytics.${lab}.`;

type Fetch = (request: Request, inner: () => Promise<Response>) => Promise<Response>;
type Module = Record<string, never>;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-hosts-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await Promise.all(
    artifacts
      .filter(({ path }) => /^headers\/[\w-]+\.js$/.test(path))
      .map(({ path, content }) => writeFile(join(folder, path.slice('headers/'.length)), content)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = (name: string): Promise<Module> =>
  import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href) as Promise<Module>;

/** How each host calls its file; `inner` is what it would answer without. */
const HOSTS: Readonly<Record<string, Fetch>> = {
  async 'netlify-edge.js'(request, inner) {
    const { default: edge } = (await load('netlify-edge.js')) as unknown as {
      default: (request: Request, context: { next: () => Promise<Response> }) => Promise<Response>;
    };
    return edge(request, { next: inner });
  },
  async 'cloudflare-worker.js'(request, inner) {
    const { default: worker } = (await load('cloudflare-worker.js')) as unknown as {
      default: { fetch(request: Request, env: object): Promise<Response> };
    };
    return worker.fetch(request, { ASSETS: { fetch: inner } });
  },
  async 'cloudflare-pages.js'(request, inner) {
    const { onRequest } = (await load('cloudflare-pages.js')) as unknown as {
      onRequest: (context: {
        request: Request;
        next: () => Promise<Response>;
      }) => Promise<Response>;
    };
    return onRequest({ request, next: inner });
  },
  async 'hono.js'(request, inner) {
    const { consentPolicy } = (await load('hono.js')) as unknown as {
      consentPolicy: () => Parameters<Hono['use']>[1];
    };
    const app = new Hono();
    app.use(consentPolicy());
    app.all('*', inner);
    return app.fetch(request);
  },
};

const ask = (headers: Record<string, string> = {}): Request =>
  new Request('https://example.com/', { headers });
const page = async (): Promise<Response> =>
  new Response('<p>page</p>', {
    status: 203,
    headers: {
      'Content-Security-Policy': "script-src 'self'",
      Vary: 'Accept',
      'Cache-Control': 'max-age=60',
      'X-Own': '1',
    },
  });

describe.each(Object.entries(HOSTS))('%s', (_, answer) => {
  test('opens what the cookie grants, and nothing without', async () => {
    const policies = await Promise.all(
      [ask(), ask({ cookie: GRANTED }), ask({ cookie: GRANTED.slice(0, -1) })].map(
        async (request) => (await answer(request, page)).headers.get('content-security-policy'),
      ),
    );
    expect(policies.map((policy) => policy?.includes('lab.example'))).toEqual([false, true, false]);
    expect(policies[0]).toContain('default-src');
  });

  test('leaves the answer as it is, and what the site says beside it', async () => {
    const response = await answer(ask({ 'sec-fetch-dest': 'document' }), page);
    expect([response.status, await response.text()]).toEqual([203, '<p>page</p>']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^script-src 'self', default-src /,
      ) as string,
      vary: 'Accept, Cookie, Sec-GPC',
      'cache-control': 'max-age=60, no-cache',
      'x-own': '1',
    });
  });

  test('sends it with every answer; only what it governs is asked for again', async () => {
    const caching = await Promise.all(
      ['script', 'image', 'worker', 'sharedworker', 'serviceworker', 'iframe'].map(
        async (destination) => {
          const { headers } = await answer(ask({ 'sec-fetch-dest': destination }), async () =>
            Response.json({}),
          );
          expect(headers.get('content-security-policy')).toContain('default-src');
          return [destination, headers.get('cache-control')];
        },
      ),
    );
    expect(Object.fromEntries(caching)).toEqual({
      script: null,
      image: null,
      worker: 'no-cache',
      sharedworker: 'no-cache',
      serviceworker: 'no-cache',
      iframe: 'no-cache',
    });
  });

  test('keeps answers without a body', async () => {
    const response = await answer(ask(), async () => new Response(null, { status: 304 }));
    expect([response.status, response.body]).toEqual([304, null]);
    expect(response.headers.get('content-security-policy')).toContain('default-src');
  });
});

describe('cloudflare-worker.js', () => {
  test('asks the origin where there are no assets', async () => {
    const { default: worker } = (await load('cloudflare-worker.js')) as unknown as {
      default: { fetch(request: Request, env: object): Promise<Response> };
    };
    // A request that `fetch` itself answers: no network is needed.
    const response = await worker.fetch(new Request('data:text/plain,origin'), {});
    expect(await response.text()).toBe('origin');
    expect(response.headers.get('content-security-policy')).toContain('default-src');
  });
});

describe('vercel-middleware.js', () => {
  test('lets the request go on, with the headers for its answer', async () => {
    const { default: middleware } = (await load('vercel-middleware.js')) as unknown as {
      default: (request: Request) => Response;
    };
    const [before, after] = [ask(), ask({ cookie: GRANTED })].map((request) => middleware(request));
    expect(Object.fromEntries(before?.headers ?? [])).toMatchObject({
      'x-middleware-next': '1',
      vary: 'Cookie, Sec-GPC',
      'cache-control': 'no-cache',
    });
    expect(before?.headers.get('content-security-policy')).not.toContain('lab.example');
    expect(after?.headers.get('content-security-policy')).toContain('lab.example');
  });
});

describe('hono.js', () => {
  test('covers errors and unknown paths, and takes options', async () => {
    const { consentPolicy } = (await load('hono.js')) as unknown as {
      consentPolicy: (options: {
        nonce: (context: { req: { path: string } }) => string;
        reportOnly: boolean;
      }) => Parameters<Hono['use']>[1];
    };
    const app = new Hono();
    app.use(consentPolicy({ nonce: ({ req }) => req.path.slice(1), reportOnly: true }));
    app.get('/broken', () => {
      throw new Error('broken');
    });
    app.onError((_error, context) => context.text('sorry', 500));
    for (const [path, status] of [
      ['/broken', 500],
      ['/missing', 404],
    ] as const) {
      const response = await app.request(path);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-security-policy')).toBeNull();
      expect(response.headers.get('content-security-policy-report-only')).toContain(
        `'nonce-${path.slice(1)}'`,
      );
    }
  });
});

describe('csp.js', () => {
  type Granted = (
    cookies: string | null,
    gpc?: string | null,
    region?: string | null,
  ) => readonly string[];
  const granted = async (...args: Parameters<Granted>): Promise<readonly string[]> =>
    ((await load('csp.js')) as unknown as { grantedServices: Granted }).grantedServices(...args);

  const refusedDaysAgo = (days: number, denied: string): string =>
    `candor=1.${Math.floor(Date.now() / 1000 - days * 86_400).toString(36)}.choose...${denied}`;

  test('takes an objection to be to what came later, too', async () => {
    expect(await granted(refusedDaysAgo(1, 'gone'), null, 'US-CA')).toEqual([]);
    expect(await granted(refusedDaysAgo(1, ''), null, 'US-CA')).toEqual(['lab']);
  });

  test('keeps an objection as long as the region’s profile says', async () => {
    expect(await granted(refusedDaysAgo(364, lab), null, 'US-CA')).toEqual([]);
    expect(await granted(refusedDaysAgo(366, lab), null, 'US-CA')).toEqual(['lab']);
    const old = GRANTED.replace(
      /1\.\w+/,
      `1.${Math.floor(Date.now() / 1000 - 185 * 86_400).toString(36)}`,
    );
    expect(await granted(old, null, 'DE')).toEqual([]);
  });

  test.each([
    { what: 'nothing', cookies: null, region: null, expected: [] },
    { what: 'a region', cookies: null, region: 'US-CA', expected: ['lab'] },
    { what: 'its cookie', cookies: 'candor-region=US-CA', region: null, expected: ['lab'] },
    { what: 'a region in lower case', cookies: null, region: 'us-ca', expected: ['lab'] },
    {
      what: 'its cookie in lower case',
      cookies: 'candor-region=us-ca',
      region: null,
      expected: ['lab'],
    },
    {
      what: 'a region before its cookie',
      cookies: 'candor-region=US-CA',
      region: 'FR',
      expected: [],
    },
    { what: 'an unknown region', cookies: null, region: 'constructor', expected: [] },
    {
      what: 'an objection',
      cookies: GRANTED.replace(`.${lab}.`, `..${lab}`),
      region: 'US-CA',
      expected: [],
    },
  ])('lets act by $what', async ({ cookies, region, expected }) => {
    expect(await granted(cookies, null, region)).toEqual(expected);
  });
});
