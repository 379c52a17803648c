import type { IncomingMessage, ServerResponse } from 'node:http';

import { parseUnlistedReport, type UnlistedUrl } from '@candor/compiler';

/** Where reports are taken, and who gets them. */
export interface CollectOptions {
  readonly path: string;
  readonly record: (urls: readonly UnlistedUrl[]) => void;
}

const MAX_BYTES = 16_384;

/**
 * Creates a middleware that takes reports of unlisted hosts from the server's own pages. Everybody on the network may send to a
 * development server, and so may every page that is open in the same browser: what is not certainly one of its own is refused.
 */
export function collectUnlisted({
  path,
  record,
}: CollectOptions): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const [asked] = (request.url ?? '').split(/[?#]/);
    if (request.method !== 'POST' || asked !== path) {
      next();
      return;
    }
    const end = (status: number): void => {
      response.statusCode = status;
      response.end();
    };
    if (!isOwn(request)) return end(403);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('error', () => end(400));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      if (size > MAX_BYTES) return end(413);
      const urls = parseUnlistedReport(Buffer.concat(chunks).toString('utf8'));
      if (urls === undefined) return end(400);
      record(urls);
      end(204);
    });
  };
}

/** A page of another origin cannot send JSON without being asked first, and cannot hide its own origin. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return false;
  if (host === undefined || origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
