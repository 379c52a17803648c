import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Site } from '../site/compile-site.ts';

/** Level 2 on the way out: changes what `next` writes to the response. */
export type WrapResponse = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** The middleware of `@candor/html`, or `undefined` while the workspace has no such package: levels 2 to 4 are then left out. */
export async function createWrapResponse(_site: Site): Promise<WrapResponse | undefined> {
  return undefined;
}
