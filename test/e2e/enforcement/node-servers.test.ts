import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import express, { type RequestHandler, type Response as Answer } from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { buildSite, type BuiltSite, type PolicyModule } from '../support/build-site.ts';
import { consentCases } from '../support/consent-cases.ts';
import { shopConfig } from '../support/shop-config.ts';

/** The module that the compiler emits for Node, in real servers. */
interface Module {
  readonly consentPolicy: (options?: {
    readonly nonce?: (request: unknown, response: Answer) => string;
    readonly reportOnly?: boolean;
    readonly reportUri?: string;
  }) => RequestHandler;
}

let site: BuiltSite;
let consentPolicy: Module['consentPolicy'];
let server: Server | undefined;

beforeAll(async () => {
  site = await buildSite(shopConfig);
  ({ consentPolicy } = await site.load<Module>('express.js'));
});
afterAll(() => site?.remove());
afterEach(async () => {
  const open = server;
  server = undefined;
  await new Promise((resolve) => (open === undefined ? resolve(0) : open.close(resolve)));
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer({ maxHeaderSize: 65_536 }, listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

function expressApp(options?: Parameters<typeof consentPolicy>[0]): express.Express {
  const app = express();
  app.use((_request, response, next) => {
    response.locals['nonce'] = 'bm9uY2U=';
    next();
  });
  app.use(consentPolicy(options));
  app.get('/', (_request, response) => {
    response.vary('Accept').set('Content-Security-Policy', "object-src 'none'").send('page');
  });
  app.use('/headers', express.static(`${site.folder}/headers`));
  app.get('/broken', () => {
    throw new Error('broken');
  });
  return app;
}

const plain: RequestListener = (request, response) => {
  const next = (): void => {
    response.setHeader('Content-Security-Policy', 'replaced below');
    response.writeHead(200, 'Fine', {
      'Content-Type': 'text/html',
      'Content-Security-Policy': "object-src 'none'",
      'Set-Cookie': ['a=1', 'b=2'],
    });
    response.end('page');
  };
  void consentPolicy()(request as never, response as never, next);
};

describe.each<readonly [name: string, listener: () => RequestListener]>([
  ['Express', () => expressApp()],
  ['node:http', () => plain],
])('%s', (_, listener) => {
  test('opens what the cookie grants, in every state, beside what the site says', async () => {
    const origin = await serve(listener());
    const { contentSecurityPolicy } = await site.load<PolicyModule>('csp.js');
    for (const { what, cookie, gpc, opens } of consentCases(site)) {
      const { headers } = await fetch(origin, {
        headers: {
          ...(cookie !== null && { cookie }),
          ...(gpc !== undefined && { 'sec-gpc': gpc }),
        },
      });
      const policy = headers.get('content-security-policy') ?? '';
      const opened = ['lab', 'ads'].filter((id) => policy.includes(` *.${id}.example`));
      expect([what, opened]).toEqual([what, opens]);
      expect(policy, what).toBe(`object-src 'none', ${contentSecurityPolicy(cookie, gpc)}`);
      expect(headers.get('vary')).toContain('Cookie, Sec-GPC');
    }
  });
});

describe('Express', () => {
  test('sends it with files, errors, unknown paths and what has not changed', async () => {
    const origin = await serve(expressApp());
    const paths = { '/headers/csp.js': 200, '/broken': 500, '/none': 404 };
    for (const [path, status] of Object.entries(paths)) {
      const response = await fetch(origin + path);
      expect([path, response.status]).toEqual([path, status]);
      // Express answers errors of its own with a policy of its own; both apply.
      expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");
    }
    const etag = (await fetch(`${origin}/headers/csp.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${origin}/headers/csp.js`, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([
      304,
      expect.stringContaining("form-action 'self'"),
    ]);
  });

  test('takes a nonce, and reports only where it is asked to', async () => {
    const origin = await serve(
      expressApp({
        nonce: (_request, { locals }) => locals['nonce'] as string,
        reportOnly: true,
        reportUri: '/csp-reports',
      }),
    );
    const { headers } = await fetch(origin);
    expect(headers.get('content-security-policy')).toBe("object-src 'none'");
    expect(headers.get('content-security-policy-report-only')).toMatch(
      /^default-src [^,]*; report-uri \/csp-reports, script-src 'nonce-bm9uY2U=' [^,]*; report-uri \/csp-reports$/,
    );
  });
});

describe('node:http', () => {
  test('keeps what is given to writeHead, in each of its forms', async () => {
    const origin = await serve((request, response) => {
      const next = (): void => {
        if (request.url === '/flat') response.writeHead(201, ['X-A', '1', 'X-A', '2']);
        else if (request.url === '/status') response.writeHead(202, 'Taken');
        else response.writeHead(203, { 'X-A': 1, 'Set-Cookie': ['a=1', 'b=2'] });
        response.end();
      };
      void consentPolicy()(request as never, response as never, next);
    });
    const seen = await Promise.all(
      ['/flat', '/status', '/object'].map(async (path) => {
        const { status, statusText, headers } = await fetch(origin + path);
        const hasPolicy = headers.get('content-security-policy')?.startsWith('default-src');
        return [status, statusText, headers.get('x-a'), headers.getSetCookie(), hasPolicy];
      }),
    );
    expect(seen).toEqual([
      [201, 'Created', '1, 2', [], true],
      [202, 'Taken', null, [], true],
      [203, 'Non-Authoritative Information', '1', ['a=1', 'b=2'], true],
    ]);
  });
});
