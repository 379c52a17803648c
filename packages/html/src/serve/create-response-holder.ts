import { createRules } from '../create-rules.ts';
import { createBodyHolder, type BodyHolder } from './create-body-holder.ts';
import { createSheetMemory } from './create-sheet-memory.ts';
import { examineResponse, type RequestHead } from './examine-response.ts';
import { holdHeaders } from './hold-headers.ts';
import { isHeldRedirect } from './is-held-redirect.ts';
import type { ServeOptions } from './serve-options.ts';
import { unpackBody } from './unpack-body.ts';

/** Holds one response after the other. */
export type ResponseHolder = (request: Request, response: Response) => Promise<Response>;

/**
 * Creates what holds third-party tags in the responses of one site, in any environment that has `fetch`. It remembers which sheets have
 * held parts, so that pages link them.
 *
 * gzip and deflate bodies are unpacked; others (br, zstd) no such environment unpacks: they are reported and left.
 */
export function createResponseHolder(options: ServeOptions): ResponseHolder {
  const sheets = createSheetMemory(options.heldSheets);
  createRules(options);
  return async (request, response) => {
    const head = headOf(request);
    const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
    const { status } = response;
    if (isHeldRedirect({ status, header }, head, options)) return refuse();
    const kind = examineResponse({ status, header }, head, options);
    const context = { head, options, kind, isHeld: kind !== 'other' && status !== 304 };
    const headers = holdHeaders(new Headers(response.headers), context);
    if (kind === 'other') return withHeaders(response, headers);
    const { statusText } = response;
    if (response.body === null) return new Response(null, { status, statusText, headers });
    const encoding = header('content-encoding');
    const { body, isReadable } = await unpackBody(response.body, encoding);
    if (!isReadable) {
      options.report?.({ reason: 'content-encoding', url: head.url, found: encoding ?? '' });
      return new Response(body, { status, statusText, headers: response.headers });
    }
    const holder = createBodyHolder({ kind, url: new URL(request.url), sheets, options });
    return new Response(body.pipeThrough(holdStream(holder)), { status, statusText, headers });
  };
}

function headOf(request: Request): RequestHead {
  return {
    method: request.method,
    url: request.url,
    header: (name) => request.headers.get(name) ?? undefined,
  };
}

const refuse = (): Response =>
  new Response(null, { status: 403, headers: { 'Cache-Control': 'no-store' } });

/** Only a response that changes is another one. */
function withHeaders(response: Response, headers: Headers): Response {
  if (headers.get('link') === response.headers.get('link')) return response;
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}

function holdStream(holder: BodyHolder): TransformStream<Uint8Array, Uint8Array> {
  const send = (bytes: Uint8Array, to: TransformStreamDefaultController<Uint8Array>): void => {
    if (bytes.length > 0) to.enqueue(bytes);
  };
  return new TransformStream({
    transform: (chunk, controller) => send(holder.write(chunk), controller),
    flush: (controller) => send(holder.end(), controller),
  });
}
