import type { IncomingMessage, ServerResponse } from 'node:http';

import { createRules } from '../create-rules.ts';
import { holdLinkHeader } from '../hold-link-header.ts';
import { createSheetMemory } from './create-sheet-memory.ts';
import { holdNodeResponse } from './hold-node-response.ts';
import { asksForPart } from './asks-for-part.ts';
import type { ServeOptions } from './serve-options.ts';

/** Middleware of Connect, Express, Vite and everything alike. */
export type ConnectMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Creates a middleware that holds third-party tags in every page and sheet that is answered behind it. Put it before what answers.
 *
 * Pages are passed on as they are written. Compressed bodies (gzip, deflate, br) are unpacked; a compressing middleware before this one
 * packs them again. Validators (`ETag`, `Last-Modified`) are dropped with the bytes they stood for, and not passed on from requests for
 * pages and sheets: a browser must not be told that the page it has from before is still good.
 */
export function candorConnect(options: ServeOptions): ConnectMiddleware {
  const sheets = createSheetMemory(options.heldSheets);
  createRules(options);
  return (request, response, next) => {
    dropValidators(request);
    holdEarlyHints(response, options);
    holdNodeResponse(request, response, { options, sheets });
    next();
  };
}

const VALIDATORS = ['if-none-match', 'if-modified-since', 'if-range', 'range'] as const;
/** What `node:zlib` of Node 20 unpacks. */
const KNOWN_ENCODINGS = /^(?:gzip|x-gzip|deflate|br|identity)\b/;

function dropValidators({ headers }: IncomingMessage): void {
  if (!asksForPart((name) => headers[name]?.toString())) return;
  for (const name of VALIDATORS) delete headers[name];
  const accepted = headers['accept-encoding'];
  if (typeof accepted !== 'string') return;
  const known = accepted.split(',').filter((encoding) => KNOWN_ENCODINGS.test(encoding.trim()));
  headers['accept-encoding'] = known.length === 0 ? 'identity' : known.join(',');
}

function holdEarlyHints(response: ServerResponse, options: ServeOptions): void {
  // Not on HTTP/2 of every version.
  if (typeof response.writeEarlyHints !== 'function') return;
  const writeEarlyHints = response.writeEarlyHints.bind(response);
  response.writeEarlyHints = (hints, callback) => {
    const { link } = hints;
    if (link === undefined) return writeEarlyHints(hints, callback);
    const kept = [link].flat().flatMap((value) => holdLinkHeader(value, options) ?? []);
    if (kept.length > 0) return writeEarlyHints({ ...hints, link: kept }, callback);
    callback?.();
  };
}
