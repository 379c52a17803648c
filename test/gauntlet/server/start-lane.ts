import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createSocket } from 'node:dgram';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import { createSecureContext, type TLSSocket } from 'node:tls';

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
  /** Answers for every host without a proxy, TLS over TCP, and takes what comes by UDP. */
  readonly port: number;
  scene: Scene;
  /** Everything since `clear`, the site's own requests included. */
  readonly traffic: readonly Traffic[];
  /** What the shop said of itself since `clear`. */
  readonly facts: readonly string[] | undefined;
  /** Forgets what was seen and closes what is open to vendors: a kept connection would hide the next one. */
  clear(): void;
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
  const add = (kind: Traffic['kind'], host: string): void => {
    traffic.push({ at: Date.now(), kind, url: `https://${host}/`, destination: '' });
  };
  const context = createSecureContext(options.certificate);
  const secure = createTlsServer(
    {
      ...options.certificate,
      // The name in the TLS greeting is all that a bare connection says. https://www.rfc-editor.org/rfc/rfc6066#section-3
      SNICallback: (host, done) => {
        add('connection', host);
        done(null, context);
      },
    },
    answer,
  );
  secure.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    traffic.push({ ...trafficOf(request, urlOf(request)), kind: 'websocket' });
    acceptWebSocket(request, socket);
  });
  const proxy = createServer(answer);
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    add('connection', (request.url ?? '').replace(/:443$/, ''));
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    secure.emit('connection', socket);
  });
  secure.on('tlsClientError', () => undefined);
  secure.on('secureConnection', (socket: TLSSocket) => {
    // The site's own may live on: making them again is half the time of a load.
    if (
      options.site.gatedServicesOf(`https://${hostOf(socket)}/`, { isWholeHost: true }).length === 0
    )
      return;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  });
  const [proxyPort, port] = await Promise.all([listen(proxy), listen(secure)]);
  const callers = new Set<number>();
  const datagrams = createSocket('udp4', (_message, { port: caller }) => {
    const { connectsTo, isDatagram } = lane.scene.vector;
    // Nobody answers, so the same greeting is sent again for a while: it counts once.
    if (connectsTo !== undefined && isDatagram && !callers.has(caller)) add('datagram', connectsTo);
    callers.add(caller);
  });
  datagrams.bind(port, '127.0.0.1');
  const lane: Lane = {
    proxy: `127.0.0.1:${proxyPort}`,
    port,
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
    async close() {
      for (const socket of sockets) socket.destroy();
      datagrams.close();
      for (const server of [proxy, secure]) {
        server.closeAllConnections();
        await new Promise((resolve) => (server as NetServer).close(resolve));
      }
    },
  };
  return lane;
}

/** The name in the greeting; an address has none. */
const hostOf = ({ servername }: TLSSocket): string =>
  typeof servername === 'string' ? servername : 'unknown.test';

function listen(server: NetServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
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
