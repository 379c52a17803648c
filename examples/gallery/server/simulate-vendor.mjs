import { readFileSync } from 'node:fs';

import { matchUrl } from '@candor/catalog';

import { typeOf } from './type-of.mjs';
import { WIDGETS } from './widgets.mjs';

const script = readFileSync(new URL('../client/vendor-script.js', import.meta.url), 'utf8');
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Answers in a vendor's place. Query: `url` that the page asked for, `destination` of the request as Fetch names it.
 *
 * The header `X-Candor-Services` names the services of the site's plan that the URL belongs to; the worker notes it.
 *
 * @param {import('hono').Context} c
 * @param {import('@candor/model').Plan} plan
 */
export function simulateVendor(c, plan) {
  const url = c.req.query('url') ?? '';
  const destination = c.req.query('destination') ?? '';
  const services = findServices(plan, url);
  c.header('X-Candor-Services', services.map(({ id }) => id).join(' '));
  if (destination === 'image') {
    c.header('Content-Type', 'image/gif');
    return c.body(new Uint8Array(PIXEL));
  }
  if (destination === 'script') {
    c.header('Content-Type', typeOf('x.js'));
    return c.body(writeScript(url, services));
  }
  if (destination === 'style') {
    c.header('Content-Type', typeOf('x.css'));
    return c.body('');
  }
  return c.body(null, 204);
}

/** @param {import('@candor/model').Plan} plan @param {string} url */
function findServices(plan, url) {
  // `matchUrl` reads `id` and `hosts` of a catalogue's entries; the site's own services have them, too.
  const services = /** @type {any} */ (plan.services);
  const found = matchUrl(catalogOf(services), url).map(({ id }) => id);
  return plan.services.filter(({ id }) => found.includes(id));
}

/** One object a plan, since `matchUrl` keeps its index by it. @type {WeakMap<object, import('@candor/model').Catalog>} */
const catalogs = new WeakMap();

/** @param {any} services */
function catalogOf(services) {
  const known = catalogs.get(services);
  if (known !== undefined) return known;
  const catalog = { services };
  catalogs.set(services, catalog);
  return catalog;
}

/** @param {string} url @param {readonly import('@candor/model').PlanService[]} services */
function writeScript(url, services) {
  const orders = {
    url,
    storage: services.flatMap(({ storage }) => storage.filter(({ party }) => party === 'first')),
    widgets: services.flatMap(({ id, name }) => (id in WIDGETS ? [{ name, ...WIDGETS[id] }] : [])),
  };
  // The only `<` that could end a script element would stand in a URL.
  return script.replace("'__ORDERS__'", () => JSON.stringify(orders).replaceAll('<', '\\u003c'));
}
