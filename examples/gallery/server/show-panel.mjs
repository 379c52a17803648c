import { getCookie } from 'hono/cookie';

import { SIMULATOR_COOKIE } from './simulator-cookie.mjs';

const PANEL = '<script type="module" src="/__candor/panel.js"></script>';

/**
 * Puts the panel into pages while the simulator is on. The site's own files know nothing of it.
 *
 * @type {import('hono').MiddlewareHandler}
 */
export async function showPanel(c, next) {
  await next();
  const isPage = c.res.headers.get('Content-Type')?.startsWith('text/html');
  if (!isPage || getCookie(c, SIMULATOR_COOKIE) !== 'on') return;
  const { status } = c.res;
  const page = await c.res.text();
  const headers = new Headers(c.res.headers);
  headers.delete('Content-Length');
  headers.set('Cache-Control', 'no-store');
  // A service worker of this origin does not see what a frame of another origin loads. So the browser refuses such frames, and the
  // panel puts a page of this origin in their place: while the simulator is on, no vendor is contacted.
  headers.set('Content-Security-Policy', "frame-src 'self'");
  // Without this the headers of the old response would be added to the new one's, its length among them.
  c.res = undefined;
  c.res = new Response(page.replace('</body>', `${PANEL}\n</body>`), {
    status,
    headers,
  });
}
