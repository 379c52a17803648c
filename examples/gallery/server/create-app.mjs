import { Hono } from 'hono';

import { createGalleryApp } from './create-gallery-app.mjs';
import { createSiteApp } from './create-site-app.mjs';

const OWN = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The gallery at `localhost`, each site at `<id>.localhost`: an origin of its own, so that cookies, storage and service workers do not
 * mix. Browsers resolve every name under `localhost` to this machine (RFC 6761, 6.3).
 *
 * @param {readonly import('./compile-sites.mjs').CompiledSite[]} sites
 * @returns {Hono}
 */
export function createApp(sites) {
  const apps = new Map(sites.map((site) => [`${site.id}.localhost`, createSiteApp(site)]));
  const gallery = createGalleryApp(sites);
  const app = new Hono();
  app.all('*', (c) => {
    const { hostname } = new URL(c.req.url);
    const chosen = OWN.has(hostname) ? gallery : apps.get(hostname);
    // Any other name is a stranger's that was pointed at this machine.
    if (chosen === undefined) return c.text('Misdirected request', 421);
    return chosen.fetch(c.req.raw, c.env);
  });
  return app;
}
