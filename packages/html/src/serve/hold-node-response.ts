import type { IncomingMessage, ServerResponse } from 'node:http';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { createBodyHolder, type BodyHolder } from './create-body-holder.ts';
import type { SheetMemory } from './create-sheet-memory.ts';
import { examineResponse, type RequestHead } from './examine-response.ts';
import { holdNodeHeaders } from './hold-node-headers.ts';
import type { ServeOptions } from './serve-options.ts';
import { toNodeHeaders } from './to-node-headers.ts';

/** What a middleware shares between responses. */
export interface ServeContext {
  readonly options: ServeOptions;
  readonly sheets: SheetMemory;
}

/** What becomes of the chunks of one response. */
interface Body {
  readonly write: (chunk: Uint8Array) => boolean;
  /** Gives what is left to be sent, perhaps later. */
  readonly end: (chunk: Uint8Array, done: (rest: Uint8Array) => void) => void;
}

type Unpacker = ReturnType<
  typeof createGunzip | typeof createInflate | typeof createBrotliDecompress
>;

const UNPACKERS: Readonly<Record<string, () => Unpacker>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Makes a response hold itself: what is written from now on is decided about when its head is complete. */
export function holdNodeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  context: ServeContext,
): void {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  /** `undefined` until the head is complete, `null` for a body that passes as it is. */
  let body: Body | null | undefined;

  const decide = (): void => {
    if (body !== undefined) return;
    // Whatever changes the head from here on must not come back.
    body = null;
    body = openBody({ request, response, context, write: (chunk) => write(chunk) });
  };

  response.writeHead = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    response.statusCode = status;
    const [reason, headers] = typeof rest[0] === 'string' ? rest : [undefined, rest[0] ?? rest[1]];
    for (const [name, value] of toNodeHeaders(headers)) response.setHeader(name, value);
    decide();
    // A redirect that is held has another status by now, and its old reason would be wrong.
    const isSame = response.statusCode === status;
    return Reflect.apply(
      writeHead,
      response,
      isSame && typeof reason === 'string' ? [status, reason] : [response.statusCode],
    );
  };

  response.write = (...args: readonly unknown[]): boolean => {
    decide();
    if (body == null) return Reflect.apply(write, response, args);
    const { bytes, callback } = readArguments(args);
    const isFlowing = body.write(bytes);
    if (callback !== undefined) queueMicrotask(callback);
    return isFlowing;
  };

  response.end = (...args: readonly unknown[]): ServerResponse => {
    decide();
    if (body == null) return Reflect.apply(end, response, args);
    const held = body;
    body = null;
    const { bytes, callback } = readArguments(args);
    held.end(bytes, (rest) => {
      // Node no longer adds one when one has been removed.
      if (!response.headersSent) response.setHeader('Content-Length', rest.length);
      Reflect.apply(end, response, [rest, callback]);
    });
    return response;
  };
}

type Callback = () => void;

/** `(chunk, encoding, callback)`, any of them left out. */
function readArguments(args: readonly unknown[]): {
  readonly bytes: Uint8Array;
  readonly callback: Callback | undefined;
} {
  const callback = args.find((value): value is Callback => typeof value === 'function');
  const [chunk, encoding] = args.filter((value) => typeof value !== 'function');
  if (typeof chunk !== 'string')
    return { bytes: (chunk as Uint8Array | null | undefined) ?? NOTHING, callback };
  const known = typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
  return { bytes: Buffer.from(chunk, known), callback };
}

const NOTHING = new Uint8Array(0);

interface OpenBody {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly context: ServeContext;
  readonly write: (chunk: Uint8Array) => boolean;
}

/** Decides by the complete head, and changes it. */
function openBody({ request, response, context, write }: OpenBody): Body | null {
  const { options, sheets } = context;
  const head = headOf(request);
  const header = (name: string): string | undefined => response.getHeader(name)?.toString();
  const kind = examineResponse({ status: response.statusCode, header }, head, options);
  const encoding = (header('content-encoding') ?? 'identity').trim().toLowerCase();
  const isReadable = encoding === 'identity' || Object.hasOwn(UNPACKERS, encoding);
  if (kind !== 'other' && !isReadable)
    options.report?.({ reason: 'content-encoding', url: head.url, found: encoding });
  const isHeld = kind !== 'other' && isReadable;
  const isClosed = holdNodeHeaders({ request, response, head, options, isHeld, kind });
  if (isClosed) return { write: () => true, end: (_, done) => done(NOTHING) };
  if (!isHeld || head.method === 'HEAD') return null;
  const holder = createBodyHolder({ kind, url: urlOf(request), sheets, options });
  const unpacker = UNPACKERS[encoding]?.();
  return unpacker === undefined
    ? plainBody(holder, write)
    : packedBody(holder, { unpacker, write, response });
}

function headOf(request: IncomingMessage): RequestHead {
  return {
    method: request.method ?? 'GET',
    // Express mounts a middleware by cutting its path off.
    url: ('originalUrl' in request ? String(request.originalUrl) : request.url) ?? '/',
    header: (name) => request.headers[name]?.toString(),
  };
}

/** The path as sent; a request that names none a URL can be made of is no request for a sheet. */
function urlOf(request: IncomingMessage): URL {
  const { url } = headOf(request);
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  return URL.canParse(url, origin) ? new URL(url, origin) : new URL('http://localhost/');
}

const send = (bytes: Uint8Array, write: OpenBody['write']): boolean =>
  bytes.length === 0 || write(bytes);

function plainBody(holder: BodyHolder, write: OpenBody['write']): Body {
  return {
    write: (chunk) => send(holder.write(chunk), write),
    // In one piece, so that a short answer gets its length.
    end: (chunk, done) => done(Buffer.concat([holder.write(chunk), holder.end()])),
  };
}

interface PackedBody extends Pick<OpenBody, 'write' | 'response'> {
  readonly unpacker: Unpacker;
}

function packedBody(holder: BodyHolder, { unpacker, write, response }: PackedBody): Body {
  unpacker.on('data', (chunk: Uint8Array) => send(holder.write(chunk), write));
  unpacker.on('drain', () => response.emit('drain'));
  // Half a page must not pass for a whole one.
  unpacker.on('error', (error: Error) => response.destroy(error));
  return {
    write: (chunk) => unpacker.write(chunk),
    end: (chunk, done) => {
      unpacker.once('end', () => done(holder.end()));
      unpacker.end(chunk);
    },
  };
}
