import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';

import type { Lane, LaneOptions } from './start-lane.ts';

/** Where connections arrive that a browser makes past its proxy. */
export interface Direct {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers for the hosts that go past the proxy: a browser with a proxy makes no connection ahead of a request. The name in the TLS
 * greeting says which vector it belongs to. https://www.rfc-editor.org/rfc/rfc6066#section-3
 */
export async function startDirect(
  certificate: LaneOptions['certificate'],
  laneOf: (host: string) => Lane | undefined,
): Promise<Direct> {
  const context = createSecureContext(certificate);
  const server = createTlsServer(
    {
      ...certificate,
      SNICallback: (host, done) => {
        laneOf(host)?.add({
          at: Date.now(),
          kind: 'connection',
          url: `https://${host}/`,
          destination: '',
        });
        done(null, context);
      },
    },
    (request, response) => {
      const lane = laneOf(request.headers.host ?? '');
      if (lane === undefined) response.writeHead(404).end();
      else lane.answer(request, response);
    },
  );
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
