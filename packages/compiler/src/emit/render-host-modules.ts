import type { Artifact } from './artifact.ts';

/** Where each host wants its file, and what it calls. */
const HOSTS: Readonly<Record<string, string>> = {
  'express.js': `// Express, Connect and plain node:http:
//
//   import { consentPolicy } from './candor/headers/express.js';
//   app.use(consentPolicy());                                        // first, so that static files have it too
//   app.use(consentPolicy({ nonce: (request, response) => response.locals.nonce }));
//   createServer((request, response) => consentPolicy()(request, response, () => { … }));
import { policyHeaders } from './csp.js';

/**
 * @param {{ nonce?: (request, response) => string, reportUri?: string, reportOnly?: boolean }} [options]
 * @returns {(request, response, next: () => void) => void}
 */
export function consentPolicy({ nonce, ...options } = {}) {
  return (request, response, next) => {
    const writeHead = response.writeHead.bind(response);
    // At the last moment before the headers go: what the site sets later neither replaces them nor is replaced.
    response.writeHead = (status, ...rest) => {
      const given = rest.at(-1);
      if (typeof given === 'object' && given !== null) appendAll(response, rest.pop());
      const headers = policyHeaders((name) => request.headers[name], {
        ...options,
        ...(nonce && { nonce: nonce(request, response) }),
      });
      for (const [name, value] of headers) response.appendHeader(name, value);
      return writeHead(status, ...rest);
    };
    next();
  };
}

/** What is given to \`writeHead\` (an object, or a list of names and values) wins over what was set before. */
function appendAll(response, given) {
  const list = Array.isArray(given) ? given.flat() : Object.entries(given).flat();
  const pairs = list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : []));
  for (const [name] of pairs) response.removeHeader(name);
  for (const [name, value] of pairs) {
    response.appendHeader(name, Array.isArray(value) ? value.map(String) : String(value));
  }
}
`,
  'hono.js': `// Hono:
//
//   import { consentPolicy } from './candor/headers/hono.js';
//   app.use(consentPolicy());                                        // first, so that static files have it too
//   app.use(consentPolicy({ nonce: (context) => context.get('nonce') }));
import { policyHeaders } from './csp.js';

/**
 * @param {{ nonce?: (context) => string, reportUri?: string, reportOnly?: boolean }} [options]
 * @returns {(context, next: () => Promise<void>) => Promise<void>}
 */
export function consentPolicy({ nonce, ...options } = {}) {
  return async (context, next) => {
    await next();
    const headers = policyHeaders((name) => context.req.header(name), {
      ...options,
      ...(nonce && { nonce: nonce(context) }),
    });
    for (const [name, value] of headers) context.header(name, value, { append: true });
  };
}
`,
  'netlify-edge.js': `// Netlify: copy this file and csp.js into netlify/edge-functions/candor/, this one as index.js. The static _headers is then not needed.
import { protectResponse } from './csp.js';

export default async (request, context) => protectResponse(request, await context.next());

export const config = { path: '/*' };
`,
  'vercel-middleware.js': `// Vercel: copy this file to middleware.js at the root of the project, and csp.js beside it. The static vercel.json is then not needed.
// In a Next.js application return NextResponse.next({ headers }) with the headers below from your own middleware.
import { policyHeaders } from './csp.js';

export default function middleware(request) {
  const headers = new Headers(policyHeaders((name) => request.headers.get(name)));
  // What next() of @vercel/functions answers: the request goes on, and the headers are added to its response.
  headers.set('x-middleware-next', '1');
  return new Response(null, { headers });
}
`,
  'cloudflare-worker.js': `// Cloudflare Workers: the main module of a Worker in front of an origin, or of one with static assets (binding ASSETS and
// run_worker_first = true, so that files come through it too).
import { protectResponse } from './csp.js';

export default {
  async fetch(request, env) {
    const response = await (env.ASSETS ? env.ASSETS.fetch(request) : fetch(request));
    return protectResponse(request, response);
  },
};
`,
  'cloudflare-pages.js': `// Cloudflare Pages: copy this file to functions/_middleware.js, and csp.js beside it. The static _headers is then not needed.
import { protectResponse } from './csp.js';

export const onRequest = async ({ request, next }) => protectResponse(request, await next());
`,
};

/** Renders the file that each host loads: a few lines that read the request and append the headers of `csp.js`. */
export function renderHostModules(): readonly Artifact[] {
  return Object.entries(HOSTS).map(([name, content]) => ({ path: `headers/${name}`, content }));
}
