import { readFileSync } from 'node:fs';

import { Hono } from 'hono';

import { renderConfig } from './render-config.mjs';
import { renderGallery } from './render-gallery.mjs';

const styles = new URL('../client/gallery.css', import.meta.url);

/**
 * The gallery itself: the five sites side by side, and the configuration of each.
 *
 * @param {readonly import('./compile-sites.mjs').CompiledSite[]} sites
 * @returns {Hono}
 */
export function createGalleryApp(sites) {
  const app = new Hono();
  app.get('/', (c) => c.html(renderGallery(sites, new URL(c.req.url).port)));
  app.get('/gallery.css', (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body(readFileSync(styles, 'utf8'));
  });
  app.get('/config/:id', (c) => {
    const site = sites.find(({ id }) => id === c.req.param('id'));
    return site === undefined ? c.notFound() : c.html(renderConfig(site));
  });
  return app;
}
