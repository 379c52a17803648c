import type { IncomingMessage, ServerResponse } from 'node:http';

import { pageOf } from '../site/page-of.ts';
import { shopFiles } from '../site/shop-files.ts';
import type { FirstPartyFile, Level } from '../vectors/vector.ts';
import type { LaneOptions, Scene } from './start-lane.ts';

/** The site whose visitor is asked. */
export const FIRST_PARTY = 'www.shop.test';

/** One request and what becomes of it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

const WRAPPED: readonly Level[] = ['L2', 'L3', 'L4'];

/** Answers for the first party: the shop, the compiled files, and the vector's page with what belongs to it. */
export function answerSite(
  { request, response, url }: Exchange,
  options: LaneOptions & { readonly scene: Scene },
): void {
  const { scene, site, wrapResponse } = options;
  const file = fileFor(url.pathname, options);
  const send = (): void => {
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(file.status ?? 200, {
      'content-type': file.type,
      // `no-store` would keep a page out of the back/forward cache.
      'cache-control': 'no-cache',
      ...file.headers,
      ...(scene.level === 'L4' && {
        'content-security-policy': site.contentSecurityPolicy(request.headers.cookie),
      }),
    });
    response.end(file.body);
  };
  if (wrapResponse !== undefined && WRAPPED.includes(scene.level))
    wrapResponse(request, response, send);
  else send();
}

function fileFor(
  pathname: string,
  { scene, site }: LaneOptions & { readonly scene: Scene },
): FirstPartyFile | undefined {
  if (pathname.startsWith('/candor/')) {
    const name = pathname.slice('/candor/'.length);
    const isLater = !/^consent(-guard\.[^/]+)?\.js$/.test(name);
    if (scene.isUiUnreachable && isLater) return undefined;
    const body = site.files.get(name);
    return body === undefined
      ? undefined
      : { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain', body };
  }
  const folder = `/v/${scene.vector.id}/`;
  if (pathname === folder) return pageOf(scene);
  if (pathname === `${folder}other`)
    return pageOf({ ...scene, vector: { id: scene.vector.id, group: '', services: [] } });
  if (pathname.startsWith(folder)) return scene.vector.files?.[pathname.slice(folder.length)];
  return shopFiles[pathname];
}
