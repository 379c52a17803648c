import { deflateSync, gzipSync } from 'node:zlib';

import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';

import {
  candorHono,
  createResponseHolder,
  holdResponse,
  withoutValidators,
  type ServeReport,
} from '../fetch.ts';
import { options } from '../testing/options.ts';

const PAGE =
  '<!doctype html><body><p>é</p><script src="https://stats.example/a.js"></script></body>';
const HELD =
  '<!doctype html><body><p>é</p><template data-consent="stats"><script src="https://stats.example/a.js"></script></template></body>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const ask = (path = '/', headers: Record<string, string> = {}): Request =>
  new Request(`https://site.example${path}`, { headers });

/** A body in pieces of one byte. */
function inBytes(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
}

describe('a response', () => {
  test.each<readonly [string, () => Response]>([
    ['text', () => new Response(PAGE, { headers: { ...html, ETag: '"1"' } })],
    ['bytes one by one', () => new Response(inBytes(Buffer.from(PAGE)), { headers: html })],
    [
      'gzip',
      () =>
        new Response(inBytes(gzipSync(PAGE)), { headers: { ...html, 'Content-Encoding': 'gzip' } }),
    ],
    [
      'deflate',
      () =>
        new Response(deflateSync(PAGE), { headers: { ...html, 'Content-Encoding': 'deflate' } }),
    ],
    [
      'an encoding that fetch has taken off',
      () => new Response(PAGE, { headers: { ...html, 'Content-Encoding': 'br' } }),
    ],
  ])('of %s is held', async (_name, respond) => {
    const response = await holdResponse(ask(), respond(), options);
    expect(await response.text()).toBe(HELD);
    expect([
      response.status,
      response.headers.get('etag'),
      response.headers.get('content-encoding'),
    ]).toEqual([200, null, null]);
  });

  test('that is packed in an unknown way is left, and reported', async () => {
    const reports: ServeReport[] = [];
    const packed = new Response(Uint8Array.of(0x8b, 1, 2), {
      headers: { ...html, 'Content-Encoding': 'br' },
    });
    const response = await holdResponse(ask('/x'), packed, {
      ...options,
      report: (report) => reports.push(report),
    });
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x8b, 1, 2]);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(reports).toEqual([
      { reason: 'content-encoding', url: 'https://site.example/x', found: 'br' },
    ]);
  });

  test('that is neither page nor sheet is the same object', async () => {
    const response = Response.json({ url: 'https://stats.example/' });
    expect(await holdResponse(ask(), response, options)).toBe(response);
  });

  test('without a body keeps its status', async () => {
    const response = await holdResponse(
      ask(),
      new Response(null, { status: 304, headers: { ...html, ETag: '"1"' } }),
      options,
    );
    expect([response.status, response.headers.get('etag')]).toEqual([304, '"1"']);
  });

  test('loses links and redirects to held services', async () => {
    const link = new Response('x', { headers: { Link: '<https://ads.example/>; rel=preconnect' } });
    expect((await holdResponse(ask(), link, options)).headers.get('link')).toBeNull();
    const redirect = (): Response => Response.redirect('https://ads.example/p.gif');
    const image = ask('/r', { 'Sec-Fetch-Dest': 'image' });
    expect((await holdResponse(image, redirect(), options)).status).toBe(403);
    const granted = { ...options, grantedServices: () => ['ads'] };
    expect((await holdResponse(image, redirect(), granted)).status).toBe(302);
  });

  test('repeats the decision of who opens it', async () => {
    const time = (1_760_000_000).toString(36);
    const refresh = { consentDays: 1, now: () => 1_760_000_060_000 };
    const request = ask('/', { Cookie: `candor=1.${time}.reject-all...` });
    const response = await holdResponse(request, new Response(PAGE, { headers: html }), {
      ...options,
      refresh,
    });
    expect(response.headers.getSetCookie()).toEqual([
      `candor=1.${time}.reject-all...; Max-Age=86340; Path=/; SameSite=Lax; Secure`,
    ]);
    expect(response.headers.get('cache-control')).toBe('private');
  });
});

test('a holder links the parts of the sheets it has seen', async () => {
  const hold = createResponseHolder(options);
  const css = 'a { background: url(//stats.example/i) }';
  const sheet = (): Response => new Response(css, { headers: { 'Content-Type': 'text/css' } });
  expect(await (await hold(ask('/a.css'), sheet())).text()).toBe('a { }');
  expect(await (await hold(ask('/a.css?candor=stats'), sheet())).text()).toBe(`${css}\n`);
  const page = new Response('<link rel=stylesheet href=a.css>', { headers: html });
  expect(await (await hold(ask('/'), page)).text()).toContain('href="a.css?candor=stats"');
});

test('validators stay with requests that are held by nobody', () => {
  const validators = { 'If-None-Match': '"1"', Range: 'bytes=0-1' };
  const page = withoutValidators(ask('/', { ...validators, 'Sec-Fetch-Dest': 'document' }));
  expect([page.headers.get('if-none-match'), page.headers.get('range')]).toEqual([null, null]);
  const image = ask('/', { ...validators, 'Sec-Fetch-Dest': 'image' });
  expect(withoutValidators(image)).toBe(image);
});

test('works in Hono', async () => {
  const app = new Hono();
  app.use(candorHono(options));
  app.get('/', (context) => {
    context.header('X-Own', '1');
    return context.html(PAGE);
  });
  app.get('/r', (context) => context.redirect('https://stats.example/p.gif'));
  const response = await app.request('/');
  expect([await response.text(), response.headers.get('x-own')]).toEqual([HELD, '1']);
  expect((await app.request('/r', { headers: { 'Sec-Fetch-Dest': 'image' } })).status).toBe(403);
});
