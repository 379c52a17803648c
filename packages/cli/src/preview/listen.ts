import { createServer, type Server } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

import { isFileError } from '../is-file-error.ts';

/** How many ports are tried from the first one on. */
const ATTEMPTS = 20;

/** A server that answers. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/**
 * Serves on the loopback address, at the port asked for or the next free one.
 *
 * @returns `undefined` when none of the ports could be had.
 */
export async function listen(app: Hono, firstPort: number): Promise<Listening | undefined> {
  const last = Math.min(65_535, firstPort + ATTEMPTS - 1);
  for (let port = firstPort; port <= last; port += 1) {
    const server = createServer(getRequestListener(app.fetch));
    if (await isListening(server, port)) {
      const address = server.address();
      return { server, port: typeof address === 'object' ? (address?.port ?? port) : port };
    }
  }
  return undefined;
}

function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = isFileError(error) && ['EADDRINUSE', 'EACCES'].includes(error.code);
      if (isTaken) resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}
