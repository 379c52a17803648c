import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';

import type { Site } from '../site/compile-site.ts';
import type { Level, Vector } from '../vectors/vector.ts';
import { acceptWebSocket } from './accept-web-socket.ts';
import { answerSite, FIRST_PARTY } from './answer-site.ts';
import { answerVendor } from './answer-vendor.ts';
import type { Traffic } from './traffic.ts';
import type { WrapResponse } from './wrap-response.ts';

/** What the server answers for at the moment. */
export interface Scene {
  readonly vector: Vector;
  readonly level: Level;
  /** The gate's later files cannot be had. */
  readonly isUiUnreachable: boolean;
}

/** What every lane of a run has in common. */
export interface LaneOptions {
  readonly site: Site;
  readonly certificate: { readonly key: string; readonly cert: string };
  /** Level 2, where the package is there. */
  readonly wrapResponse: WrapResponse | undefined;
}

/**
 * The whole internet of one browser context: a proxy on loopback that leads every hostname to one server. A lane works on one vector at
 * a time, so whatever it sees belongs to that vector.
 */
export interface Lane {
  /** `127.0.0.1:port` */
  readonly proxy: string;
  scene: Scene;
  /** Everything since `clear`, the site's own requests included. */
  readonly traffic: readonly Traffic[];
  /** What the shop said of itself since `clear`. */
  readonly facts: readonly string[] | undefined;
  /** Forgets what was seen and closes what is open: a kept connection would hide the next one. */
  clear(): void;
  /** For what arrives past the proxy. */
  add(traffic: Traffic): void;
  /** Answers requests that come past the proxy. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** Starts a lane; it answers until `close`. */
export async function startLane(options: LaneOptions, scene: Scene): Promise<Lane> {
  const traffic: Traffic[] = [];
  const sockets = new Set<Socket>();
  let facts: readonly string[] | undefined;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = urlOf(request);
    if (url.hostname === FIRST_PARTY && url.pathname === '/shop/facts') {
      facts = url.searchParams.get('failed')?.split(' ').filter(Boolean) ?? [];
      response.writeHead(204).end();
      return;
    }
    traffic.push(trafficOf(request, url));
    if (url.hostname === FIRST_PARTY)
      answerSite({ request, response, url }, { ...options, scene: lane.scene });
    else answerVendor({ request, response, url }, lane.scene.vector);
  };
  const secure = createTlsServer(options.certificate, answer);
  secure.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    traffic.push({ ...trafficOf(request, urlOf(request)), kind: 'websocket' });
    acceptWebSocket(request, socket);
  });
  const proxy = createServer(answer);
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const url = `https://${(request.url ?? '').replace(/:443$/, '')}/`;
    traffic.push({ at: Date.now(), kind: 'connection', url, destination: '' });
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    secure.emit('connection', socket);
  });
  secure.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const lane: Lane = {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    scene,
    traffic,
    get facts() {
      return facts;
    },
    clear() {
      for (const socket of sockets) socket.destroy();
      traffic.length = 0;
      facts = undefined;
    },
    add: (seen) => void traffic.push(seen),
    answer,
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => (proxy as NetServer).close(resolve));
    },
  };
  return lane;
}

/** A proxied plain request has the whole URL, one in a tunnel the path. */
function urlOf({ url = '/', headers }: IncomingMessage): URL {
  return new URL(url, `https://${headers.host ?? 'unknown.test'}`);
}

function trafficOf({ headers }: IncomingMessage, url: URL): Traffic {
  return {
    at: Number(url.searchParams.get('sent') ?? Date.now()),
    kind: 'request',
    url: url.href,
    destination: headers['sec-fetch-dest'] ?? 'unknown',
  };
}
