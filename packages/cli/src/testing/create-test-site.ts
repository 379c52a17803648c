import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer: a body with its type, a redirect, or whatever a listener does. */
export type TestAnswer =
  | { readonly type: string; readonly body: string | Uint8Array; readonly status?: number }
  | { readonly location: string }
  | RequestListener;

/** A site on this machine. */
export interface TestSite {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Paths in the order they were asked for. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves answers by path on a port of 127.0.0.1; everything else is 404. */
export async function createTestSite(
  answers: Readonly<Record<string, TestAnswer>>,
): Promise<TestSite> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('404');
    else if (typeof answer === 'function') answer(request, response);
    else if ('location' in answer) response.writeHead(302, { location: answer.location }).end();
    else response.writeHead(answer.status ?? 200, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
