import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { extname, join, normalize } from 'node:path';

import { catalog, matchUrl } from '@candor/catalog';
import type { CatalogService } from '@candor/model';
import { generate } from 'selfsigned';

/** One request that reached a host other than the site's own. */
export interface VendorRequest {
  readonly url: string;
  /** `Sec-Fetch-Dest`: script, image, iframe, empty … */
  readonly destination: string;
  /** Catalogue ids of the services whose pattern matches. */
  readonly services: readonly string[];
}

/** The whole internet of one test: a first-party site and every vendor, on loopback, under their real hostnames. */
export interface Network {
  /** What to give Chromium so that every hostname leads here. */
  readonly browserArguments: readonly string[];
  /** Requests to vendors since the last `clear`. */
  readonly vendorRequests: readonly VendorRequest[];
  clear(): void;
  close(): Promise<void>;
}

/** Options of {@link startNetwork}. */
export interface NetworkOptions {
  /** Hostname of the first-party site. */
  readonly siteHost: string;
  /** Folders by URL prefix, longest first: `{ '/candor/': out, '/': pages }`. */
  readonly folders: Readonly<Record<string, string>>;
  /** Rewrites a page before it is sent; for control runs. */
  readonly transformHtml?: (html: string) => string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where Chromium asks for its own updates, in the clear and whatever its flags say. */
const BROWSER_UPDATES = 'update.googleapis.com';

/** Starts the network; it answers until `close`. */
export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const requests: VendorRequest[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    if (host === options.siteHost) {
      void serveSite(url.pathname, options, response);
      return;
    }
    const services = matchUrl(catalog, url.href);
    // The browser's own chores (autofill, account list, updates). A page's request over TLS always says how it relates to the page
    // that made it, and cannot say `none`. https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
    const relation =
      request.headers['sec-fetch-site'] ?? (request.socket instanceof TLSSocket ? 'none' : '');
    if (relation === 'none' || host === BROWSER_UPDATES) {
      response.writeHead(204).end();
      return;
    }
    const destination = request.headers['sec-fetch-dest'] ?? 'unknown';
    requests.push({ url: url.href, destination, services: services.map(({ id }) => id) });
    serveVendor(services, destination, response);
  };
  const pems = await generate([{ name: 'commonName', value: 'candor.test' }], { keySize: 2048 });
  const secure = createTlsServer({ key: pems.private, cert: pems.cert }, answer);
  const plain = createServer(answer);
  const [securePort, plainPort] = await Promise.all([listen(secure), listen(plain)]);
  return {
    browserArguments: [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${securePort},MAP *:80 127.0.0.1:${plainPort}`,
      '--ignore-certificate-errors',
    ],
    vendorRequests: requests,
    clear: () => void requests.splice(0),
    close: async () => {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function serveSite(
  pathname: string,
  options: NetworkOptions,
  response: ServerResponse,
): Promise<void> {
  const path = filePathOf(pathname, options.folders);
  const body = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || body === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const transform = extname(path) === '.html' ? options.transformHtml : undefined;
  response
    .writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
    .end(transform === undefined ? body : transform(body.toString('utf8')));
}

function filePathOf(pathname: string, folders: NetworkOptions['folders']): string | null {
  const [prefix, folder] =
    Object.entries(folders).find(([candidate]) => pathname.startsWith(candidate)) ?? [];
  if (prefix === undefined || folder === undefined) return null;
  const name = normalize(pathname.slice(prefix.length) || 'index.html');
  if (name.startsWith('..')) return null;
  return join(folder, name.endsWith('/') ? `${name}index.html` : name);
}

/** A vendor's script sets what the catalogue says the service sets: the test then sees whether it is gone after withdrawal. */
function serveVendor(
  services: readonly CatalogService[],
  destination: string,
  response: ServerResponse,
): void {
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
  if (destination === 'script') {
    response
      .writeHead(200, { ...headers, 'content-type': 'text/javascript' })
      .end(vendorScript(services));
  } else if (destination === 'iframe') {
    response
      .writeHead(200, { ...headers, 'content-type': 'text/html' })
      .end('<!doctype html><title>embed</title>');
  } else if (destination === 'style') {
    response.writeHead(200, { ...headers, 'content-type': 'text/css' }).end('');
  } else {
    response.writeHead(204, headers).end();
  }
}

function vendorScript(services: readonly CatalogService[]): string {
  const items = services
    .flatMap((service) => service.storage)
    .filter((item) => item.party === 'first');
  const names = (type: string): string =>
    JSON.stringify(
      items
        .filter((item) => item.type === type)
        .map((item) => item.name.replaceAll('*', 'EXAMPLE')),
    );
  return [
    `for (const name of ${names('cookie')}) document.cookie = name + '=1; path=/; max-age=31536000';`,
    `for (const name of ${names('local-storage')}) localStorage.setItem(name, '1');`,
    `for (const name of ${names('session-storage')}) sessionStorage.setItem(name, '1');`,
    `(window.__ran ??= []).push(document.currentScript?.src ?? '');`,
  ].join('\n');
}
