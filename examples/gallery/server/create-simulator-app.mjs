import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';

import { SIMULATOR_COOKIE } from './simulator-cookie.mjs';
import { simulateVendor } from './simulate-vendor.mjs';
import { typeOf } from './type-of.mjs';

const client = new URL('../client/', import.meta.url);
const SCRIPTS = [
  'panel.js',
  'panel-rows.js',
  'panel-vitals.js',
  'panel-styles.js',
  'stand-in-frames.js',
];

/**
 * What the simulator serves under `/__candor/` of a site.
 *
 * @param {import('./compile-sites.mjs').CompiledSite} site
 * @returns {Hono}
 */
export function createSimulatorApp(site) {
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/enter', (c) => {
    setCookie(c, SIMULATOR_COOKIE, 'on', { path: '/', httpOnly: true, sameSite: 'Lax' });
    return c.html(readClient('enter.html'));
  });
  app.get('/leave', (c) => {
    deleteCookie(c, SIMULATOR_COOKIE, { path: '/' });
    return c.html(readClient('leave.html'));
  });
  app.get('/reset', (c) => c.html(readClient('reset.html')));
  // Cookies, storage and the worker itself: the next page is a first visit. https://www.w3.org/TR/clear-site-data/
  app.get('/clear', (c) => {
    c.header('Clear-Site-Data', '"cookies", "storage"');
    return c.html(readClient('reset.html'));
  });
  app.get('/frame', (c) => c.html(readClient('frame.html')));
  app.get('/worker.js', (c) => {
    c.header('Service-Worker-Allowed', '/');
    return sendScript(c, readClient('worker.js'));
  });
  app.get('/web-vitals.js', (c) => sendScript(c, readPackage('web-vitals/attribution')));
  for (const name of SCRIPTS) app.get(`/${name}`, (c) => sendScript(c, readClient(name)));
  app.get('/site.json', (c) => c.json(describe(site)));
  app.get('/vendor', (c) => simulateVendor(c, site.plan));
  return app;
}

/** @param {import('./compile-sites.mjs').CompiledSite} site */
function describe({ name, plan }) {
  return {
    name,
    services: plan.services.map(({ id, name: label, category, kind, storage }) => ({
      id,
      name: label,
      category,
      kind,
      storage: storage.map(({ name: key, type, party }) => ({ key, type, party })),
    })),
  };
}

/** @param {import('hono').Context} c @param {string} text */
function sendScript(c, text) {
  c.header('Content-Type', typeOf('x.js'));
  return c.body(text);
}

/** @param {string} name */
function readClient(name) {
  return readFileSync(new URL(name, client), 'utf8');
}

/** @param {string} entry */
function readPackage(entry) {
  return readFileSync(fileURLToPath(import.meta.resolve(entry)), 'utf8');
}
