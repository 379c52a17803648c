import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import { createSimulatorApp } from './create-simulator-app.mjs';
import { showPanel } from './show-panel.mjs';
import { typeOf } from './type-of.mjs';

/**
 * One site: its static files, Candor's files under `/candor/`, the simulator under `/__candor/`.
 *
 * @param {import('./compile-sites.mjs').CompiledSite} site
 * @returns {Hono}
 */
export function createSiteApp(site) {
  const app = new Hono();
  app.use('*', (c, next) => switchSimulator(c) ?? next());
  app.route('/__candor', createSimulatorApp(site));
  app.get('/candor/*', serveArtifacts(site.artifacts));
  app.use('*', showPanel);
  app.use(
    '*',
    serveStatic({
      root: fileURLToPath(new URL(`../../${site.id}/`, import.meta.url)),
      // The same address has the panel or has it not.
      onFound: (_, c) => c.header('Cache-Control', 'no-cache'),
    }),
  );
  return app;
}

/**
 * `?simulator=on` and `?simulator=off` on any page; the answer leads back to it.
 *
 * @param {import('hono').Context} c
 * @returns {Response | undefined}
 */
function switchSimulator(c) {
  const wanted = c.req.query('simulator');
  if (wanted !== 'on' && wanted !== 'off') return undefined;
  const url = new URL(c.req.url);
  url.searchParams.delete('simulator');
  const door = wanted === 'on' ? 'enter' : 'leave';
  return c.redirect(`/__candor/${door}?to=${encodeURIComponent(url.pathname + url.search)}`);
}

/** @param {ReadonlyMap<string, string>} artifacts @returns {import('hono').Handler} */
function serveArtifacts(artifacts) {
  // Compressed once, as a real host would serve them: the panel shows these sizes.
  const files = new Map(
    [...artifacts].map(([path, content]) => [
      path,
      { content, brotli: brotliCompressSync(content) },
    ]),
  );
  return (c) => {
    const path = c.req.path.slice('/candor/'.length);
    const file = files.get(path);
    if (file === undefined) return c.notFound();
    c.header('Content-Type', typeOf(path));
    // Names with a hash never change their content; `consent.js` and the rest do with each start.
    c.header(
      'Cache-Control',
      /\.[0-9a-z]{8,}\.js$/.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
    );
    if (!c.req.header('Accept-Encoding')?.includes('br')) return c.body(file.content);
    c.header('Content-Encoding', 'br');
    return c.body(new Uint8Array(file.brotli));
  };
}
