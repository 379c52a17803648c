import {
  createServer as createPlainServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';

import { generate } from 'selfsigned';

/** A request that reached a host other than the site's own. */
export interface ForeignRequest {
  readonly host: string;
  readonly path: string;
  /** `Sec-Fetch-Dest`: script, image, document … */
  readonly destination: string;
}

/** The site and every other host on loopback, under their own names, over TLS. */
export interface Loopback {
  /** What to give Chromium so that every hostname leads here. */
  readonly browserArguments: readonly string[];
  readonly requests: readonly ForeignRequest[];
  /** Hosts other than the site's that a TLS connection was begun to, with or without a request. */
  readonly connections: readonly string[];
  clear(): void;
  close(): Promise<void>;
}

/** Options of {@link startLoopback}. */
export interface LoopbackOptions {
  readonly host: string;
  /** Answers for the site: here, or another server of the machine. */
  readonly site:
    | { readonly answer: (request: IncomingMessage, response: ServerResponse) => void }
    | { readonly securePort: number };
}

const TYPES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  script: ['text/javascript', '(globalThis.ran ??= []).push(document.currentScript?.src);'],
  style: ['text/css', ''],
  font: ['font/woff2', ''],
  image: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
  document: ['text/html', '<!doctype html><title>other</title>'],
  iframe: ['text/html', '<!doctype html><title>other</title>'],
};

/** Starts the hosts; they answer until `close`. */
export async function startLoopback({ host, site }: LoopbackOptions): Promise<Loopback> {
  const requests: ForeignRequest[] = [];
  const connections: string[] = [];
  const note = (request: IncomingMessage): void => {
    requests.push({
      host: (request.headers.host ?? '').replace(/:\d+$/, ''),
      path: request.url ?? '/',
      destination: request.headers['sec-fetch-dest'] ?? 'unknown',
    });
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.headers.host === host && 'answer' in site) {
      site.answer(request, response);
      return;
    }
    // Hosts of a test end like this; others are the browser's own chores (accounts, updates).
    if (request.headers.host?.endsWith('.example') === true) note(request);
    serveForeign(request, response);
  };
  const pems = await generate([{ name: 'commonName', value: host }], { keySize: 2048 });
  const context = createSecureContext({ key: pems.private, cert: pems.cert });
  const secure = createServer(
    {
      SNICallback(name, done) {
        if (name.endsWith('.example') && name !== host) connections.push(name);
        done(null, context);
      },
    },
    answer,
  );
  const plain = createPlainServer(answer);
  for (const server of [secure, plain]) {
    server.on('upgrade', (request: IncomingMessage, socket: { destroy: () => void }) => {
      note(request);
      socket.destroy();
    });
  }
  const [securePort, plainPort] = await Promise.all([listen(secure), listen(plain)]);
  const sitePort = 'securePort' in site ? site.securePort : securePort;
  return {
    browserArguments: [
      `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${sitePort},MAP *:443 127.0.0.1:${securePort},MAP *:80 127.0.0.1:${plainPort}`,
      '--ignore-certificate-errors',
    ],
    requests,
    connections,
    clear() {
      requests.length = 0;
      connections.length = 0;
    },
    async close() {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function listen(server: ReturnType<typeof createPlainServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function serveForeign(request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'cache-control': 'no-store',
  };
  const [type, body] = TYPES[request.headers['sec-fetch-dest'] ?? ''] ?? [];
  if (type === undefined) response.writeHead(204, headers).end();
  else response.writeHead(200, { ...headers, 'content-type': type }).end(body);
}
