import { createServer } from 'node:http';

import { getRequestListener } from '@hono/node-server';

import { compileSites } from './compile-sites.mjs';
import { createApp } from './create-app.mjs';

/** How many ports are tried from the first one on. */
const ATTEMPTS = 20;

/**
 * Compiles the five sites and serves them with the gallery, on the loopback address only.
 *
 * @param {object} options
 * @param {number} options.port - First port to try; 0 takes any free one.
 * @param {(line: string) => void} options.print - Told of progress, a line at a time.
 * @returns {Promise<{ url: string, siteUrl: (id: string) => string, close: () => Promise<void> }>}
 * @throws When a site does not compile or no port is free; the message is for the person who started it.
 */
export async function startGallery({ port, print }) {
  const sites = compileSites(print);
  const server = await listen(getRequestListener(createApp(sites).fetch), port);
  const { port: actual } = server.address();
  return {
    url: `http://localhost:${actual}/`,
    siteUrl: (id) => `http://${id}.localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').RequestListener} listener @param {number} first */
async function listen(listener, first) {
  for (let port = first; port < first + ATTEMPTS && port <= 65_535; port += 1) {
    const server = createServer(listener);
    if (await isListening(server, port)) return server;
  }
  throw new Error(`The ports from ${first} on are taken. Name another one with --port.`);
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<boolean>} */
function isListening(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}
