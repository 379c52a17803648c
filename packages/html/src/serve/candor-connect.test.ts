import {
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type RequestListener,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';

import { candorConnect, type ServeOptions, type ServeReport } from '../connect.ts';
import { options } from '../testing/options.ts';

const PAGE =
  '<!doctype html><body><p>Größe 🍪</p><script src="https://stats.example/a.js"></script></body>';
const HELD =
  '<!doctype html><body><p>Größe 🍪</p><template data-consent="stats"><script src="https://stats.example/a.js"></script></template></body>';
const CSS = 'a { color: red; background: url(https://stats.example/i.png) }';

let close = (): void => {};
afterEach(() => close());

async function listen(listener: RequestListener): Promise<number> {
  close();
  const server = createServer(listener).listen(0, '127.0.0.1');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

/** A server of Node alone, with the middleware before what answers. */
const serve = (answer: RequestListener, more: Partial<ServeOptions> = {}): Promise<number> => {
  const middleware = candorConnect({ ...options, ...more });
  return listen((request, response) =>
    middleware(request, response, () => answer(request, response)),
  );
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: Buffer;
}

/** `fetch` sets headers of its own and unpacks; a test of a server wants to see what is sent. */
async function get(
  port: number,
  path = '/',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [method, at] = path.startsWith('HEAD ') ? ['HEAD', path.slice(5)] : ['GET', path];
    const outgoing = send({ port, host: '127.0.0.1', path: at, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: bytes.toString(),
          bytes,
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };

describe('pages', () => {
  test.each<readonly [string, RequestListener]>([
    ['end with a string', (_, response) => response.writeHead(200, html).end(PAGE)],
    [
      'end with bytes',
      (_, response) => response.setHeader('content-type', 'TEXT/HTML').end(Buffer.from(PAGE)),
    ],
    [
      'a flat list of headers',
      (_, response) => response.writeHead(200, 'Fine', ['Content-Type', 'text/html']).end(PAGE),
    ],
    [
      'a length and validators',
      (_, response) =>
        response
          .writeHead(200, {
            ...html,
            'Content-Length': Buffer.byteLength(PAGE),
            ETag: '"1"',
            'Last-Modified': new Date(0).toUTCString(),
          })
          .end(PAGE),
    ],
    [
      'chunks in the middle of characters',
      (_, response) => {
        response.writeHead(200, html);
        for (const byte of Buffer.from(PAGE)) response.write(Buffer.of(byte));
        response.end();
      },
    ],
    [
      'another encoding of strings',
      (_, response) => {
        response.writeHead(200, html);
        response.write(Buffer.from(PAGE).toString('hex'), 'hex');
        response.end();
      },
    ],
    [
      'gzip',
      (_, response) =>
        response.writeHead(200, { ...html, 'Content-Encoding': 'gzip' }).end(gzipSync(PAGE)),
    ],
    [
      'deflate',
      (_, response) =>
        response.writeHead(200, { ...html, 'Content-Encoding': 'deflate' }).end(deflateSync(PAGE)),
    ],
    [
      'br',
      (_, response) =>
        response
          .writeHead(200, { ...html, 'Content-Encoding': 'br' })
          .end(brotliCompressSync(PAGE)),
    ],
  ])('%s', async (_name, answer) => {
    const { status, headers, body } = await get(await serve(answer));
    expect([status, body]).toEqual([200, HELD]);
    expect(headers['content-encoding']).toBeUndefined();
    expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
    if (headers['content-length'] !== undefined)
      expect(headers['content-length']).toBe(String(Buffer.byteLength(HELD)));
  });

  test('are passed on as they are written', async () => {
    let finish = (): void => {};
    const port = await serve((_, response) => {
      response.writeHead(200, html);
      response.write('<!doctype html><body><p>first</p>');
      finish = () => response.end(PAGE);
    });
    const first = await new Promise<string>((resolve) => {
      send({ port, host: '127.0.0.1' }, (response) => {
        response.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      }).end();
    });
    expect(first).toBe('<!doctype html><body><p>first</p>');
    finish();
  });

  test('keep every byte in a charset that is no UTF-8', async () => {
    const latin = Buffer.from('<body><p>Gr\xf6\xdfe</p><img src=//stats.example/p>', 'latin1');
    const port = await serve((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=ISO-8859-1' }).end(latin),
    );
    const { bytes } = await get(port);
    expect(bytes.toString('latin1')).toBe(
      '<body><p>Gr\xf6\xdfe</p><img data-consent="stats" data-consent-src=//stats.example/p>',
    );
  });

  test.each([
    ['charset', 'utf-16le', { 'Content-Type': 'text/html; charset=utf-16le' }],
    ['content-encoding', 'zstd', { ...html, 'Content-Encoding': 'zstd' }],
  ] as const)('with an unreadable %s are left, and reported', async (reason, found, headers) => {
    const reports: ServeReport[] = [];
    const port = await serve((_, response) => response.writeHead(200, headers).end(PAGE), {
      report: (report) => reports.push(report),
    });
    expect((await get(port, '/x')).body).toBe(PAGE);
    expect(reports).toEqual([{ reason, url: '/x', found }]);
  });

  test('have no body after HEAD, and no length of the body that was', async () => {
    const port = await serve((_, response) =>
      response.writeHead(200, { ...html, 'Content-Length': '5' }).end(),
    );
    const { headers, body } = await get(port, 'HEAD /');
    expect([headers['content-length'], body]).toEqual([undefined, '']);
  });

  test('are not asked for by validators that stand for other bytes', async () => {
    const port = await serve((request, response) => {
      const isKnown =
        request.headers['if-none-match'] !== undefined || request.headers.range !== undefined;
      response.writeHead(isKnown ? 304 : 200, html).end(isKnown ? undefined : PAGE);
    });
    const validators = { 'If-None-Match': '"1"', Range: 'bytes=0-9' };
    expect((await get(port, '/', { ...validators, 'Sec-Fetch-Dest': 'document' })).body).toBe(HELD);
    expect((await get(port, '/', { ...validators, Accept: 'text/html' })).body).toBe(HELD);
    expect((await get(port, '/', { ...validators, 'Sec-Fetch-Dest': 'image' })).status).toBe(304);
  });

  test('end with the connection when what they are packed in is broken', async () => {
    const port = await serve((_, response) =>
      response
        .writeHead(200, { ...html, 'Content-Encoding': 'gzip' })
        .end(gzipSync(PAGE).subarray(0, 20)),
    );
    await expect(get(port)).rejects.toThrow();
  });
});

test('everything else passes untouched', async () => {
  const script = 'fetch("https://stats.example/")';
  const port = await serve((_, response) =>
    response
      .writeHead(200, {
        'Content-Type': 'text/javascript',
        ETag: '"1"',
        'Content-Length': script.length,
      })
      .end(script),
  );
  const { body, headers } = await get(port);
  expect([body, headers.etag, headers['content-length']]).toEqual([
    script,
    '"1"',
    String(script.length),
  ]);
});

describe('sheets', () => {
  test('are served in parts, which pages link once they are known', async () => {
    const port = await serve((request, response) => {
      const isSheet = request.url?.startsWith('/css/a.css') === true;
      response.writeHead(200, isSheet ? { 'Content-Type': 'text/css' } : html);
      response.end(isSheet ? CSS : '<link rel=stylesheet href="css/a.css?v=1">');
    });
    expect((await get(port)).body).toBe('<link rel=stylesheet href="css/a.css?v=1">');
    expect((await get(port, '/css/a.css?v=1')).body).toBe('a { color: red; }');
    expect((await get(port)).body).toBe(
      '<link data-candor-held rel=stylesheet href="css/a.css?v=1"><template data-consent="stats"><link rel="stylesheet" href="css/a.css?v=1&amp;candor=stats"></template>',
    );
    expect((await get(port, '/css/a.css?v=1&candor=stats')).body).toBe(
      'a { background: url(https://stats.example/i.png) }\n',
    );
    expect((await get(port, '/css/a.css?v=1&candor=other')).body).toBe('');
  });
});

describe('headers', () => {
  test('of links to held services are dropped', async () => {
    const port = await serve((_, response) =>
      response
        .writeHead(200, {
          ...html,
          Link: '<https://stats.example/>; rel=preconnect, </own.css>; rel=preload; as=style',
        })
        .end(PAGE),
    );
    expect((await get(port)).headers.link).toBe('</own.css>; rel=preload; as=style');
  });

  const redirect: RequestListener = (_, response) =>
    response.writeHead(302, { Location: 'https://stats.example/p.gif' }).end('moved');

  test.each([
    ['image', 'a=1', 403, undefined],
    ['empty', 'a=1', 403, undefined],
    ['image', 'stats=yes', 302, 'https://stats.example/p.gif'],
    ['document', 'a=1', 302, 'https://stats.example/p.gif'],
  ])('of a redirect: %s with %s gives %i', async (...row) => {
    const [destination, cookie, status, location] = row;
    const port = await serve(redirect, {
      grantedServices: (cookies) => (cookies.includes('stats=yes') ? ['stats'] : []),
    });
    const answer = await get(port, '/r', { 'Sec-Fetch-Dest': destination, Cookie: cookie });
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
    expect(answer.body).toBe(status === 403 ? '' : 'moved');
  });
});

describe('the consent cookie', () => {
  const now = 1_760_000_000;
  const decided = (daysAgo: number): string =>
    `1.${(now - daysAgo * 86_400).toString(36)}.choose.analytics.ab12.`;
  const refresh = { consentDays: 180, now: () => now * 1000 };
  const page =
    (headers: Record<string, string> = {}): RequestListener =>
    (_, response) => {
      response.setHeader('Set-Cookie', 'sid=1');
      response.writeHead(200, { ...html, ...headers }).end(PAGE);
    };
  const cookiesOf = async (
    port: number,
    cookie: string,
    headers: Record<string, string> = {},
  ): Promise<readonly string[]> =>
    (await get(port, '/', { Cookie: cookie, ...headers })).headers['set-cookie'] ?? [];

  test('is set again with what is left of its time, beside the page’s own', async () => {
    const port = await serve(page(), { refresh });
    const value = decided(10);
    expect(await cookiesOf(port, `a=1; candor=${value}; b=2`)).toEqual([
      'sid=1',
      `candor=${value}; Max-Age=${170 * 86_400}; Path=/; SameSite=Lax`,
    ]);
    expect((await get(port, '/', { Cookie: `candor=${value}` })).headers['cache-control']).toBe(
      'private',
    );
  });

  test('is secure on https and has the domain of the plan', async () => {
    const port = await serve(page(), { refresh: { ...refresh, cookieDomain: 'example.com' } });
    expect(
      (await cookiesOf(port, `candor=${decided(0)}`, { 'X-Forwarded-Proto': 'https' }))[1],
    ).toMatch(/; Domain=example\.com; SameSite=Lax; Secure$/);
  });

  test.each([
    ['too old', `candor=${decided(181)}`],
    ['from the future', `candor=${decided(-1)}`],
    ['not in the grammar', 'candor=1.x'],
    ['another’s', `xcandor=${decided(1)}`],
    ['none', 'a=1'],
  ])('is not set when it is %s', async (_name, cookie) => {
    expect(await cookiesOf(await serve(page(), { refresh }), cookie)).toEqual(['sid=1']);
  });

  test('is never put into what others may get from a cache, nor into a part of a page', async () => {
    const cookie = `candor=${decided(1)}`;
    const shared = await serve(page({ 'Cache-Control': 'public, max-age=60' }), { refresh });
    expect(await cookiesOf(shared, cookie)).toEqual(['sid=1']);
    const own = await serve(page({ 'Cache-Control': 'max-age=60' }), { refresh });
    expect((await get(own, '/', { Cookie: cookie })).headers['cache-control']).toBe(
      'max-age=60, private',
    );
    expect(await cookiesOf(own, cookie, { 'Sec-Fetch-Dest': 'iframe' })).toEqual(['sid=1']);
  });
});

test('works in Express: send, static-like streams, mounted paths and redirects', async () => {
  const app = express();
  app.use(candorConnect(options));
  app.get('/page', (_, response) => void response.send(PAGE));
  app.get('/r', (_, response) => response.redirect('https://stats.example/p.gif'));
  const port = await listen(app);
  const { body, headers } = await get(port, '/page');
  expect([body, headers['content-length'], headers.etag]).toEqual([
    HELD,
    String(Buffer.byteLength(HELD)),
    undefined,
  ]);
  expect((await get(port, '/r', { 'Sec-Fetch-Dest': 'image' })).status).toBe(403);
});
