import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Artifact } from '@candor/compiler';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
};

/** Where artifacts come from and under which path they are served. */
export interface ServeOptions {
  /** Starts and ends with a slash. */
  readonly base: string;
  /** The artifacts of the latest compilation; empty while it has errors. */
  readonly artifacts: () => readonly Artifact[];
}

/** Creates a middleware that serves artifacts from memory. What is not one of them is left to the others. */
export function serveArtifacts({
  base,
  artifacts,
}: ServeOptions): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split(/[?#]/);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !path.startsWith(base)) {
      next();
      return;
    }
    const name = path.slice(base.length);
    const artifact = artifacts().find((candidate) => candidate.path === name);
    if (artifact === undefined) {
      next();
      return;
    }
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', 'no-cache');
    response.end(request.method === 'HEAD' ? undefined : artifact.content);
  };
}
