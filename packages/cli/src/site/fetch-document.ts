import { isFileError } from '../is-file-error.ts';
import { createDeadline } from './create-deadline.ts';
import type { SiteDocument } from './site.ts';

/** What came of a request. */
export type FetchedDocument =
  | { readonly kind: 'document'; readonly url: URL; readonly text: string }
  /** `reason` completes a sentence that begins with the URL. */
  | { readonly kind: 'failed'; readonly reason: string };

/** How to ask. */
export interface FetchDocumentOptions {
  readonly expected: SiteDocument['kind'];
  readonly signal: AbortSignal;
  /** 10 seconds when absent. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5_000_000;
const MAX_REDIRECTS = 5;

const failed = (reason: string): FetchedDocument => ({ kind: 'failed', reason });

/**
 * Fetches a page, sheet or script: in 10 seconds, at most 5 MB, without cookies, and with no step onto another origin. Never rejects:
 * the server of a site is as untrusted as its pages.
 */
export async function fetchDocument(
  url: URL,
  { expected, signal, timeoutMs = TIMEOUT_MS }: FetchDocumentOptions,
): Promise<FetchedDocument> {
  const deadline = createDeadline({ signal, timeoutMs });
  try {
    // `fetch` does not always end the reading of a body when its signal is aborted.
    return await Promise.race([follow(url, expected, deadline.signal), deadline.passed]);
  } catch (error) {
    return failed(reasonOf(error, signal.aborted ? undefined : timeoutMs));
  } finally {
    deadline.end();
  }
}

async function follow(
  start: URL,
  expected: SiteDocument['kind'],
  signal: AbortSignal,
): Promise<FetchedDocument> {
  let url = start;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const response = await fetch(url, { redirect: 'manual', signal });
    const target = redirectOf(response, url);
    if (target === undefined) return readDocument(response, { url, expected, signal });
    await response.body?.cancel();
    if (target.origin !== start.origin) return failed(`leads to ${target.href}, another origin`);
    url = target;
  }
  return failed(`leads on more than ${MAX_REDIRECTS} times`);
}

function redirectOf({ status, headers }: Response, url: URL): URL | undefined {
  const location = headers.get('location');
  if (status < 300 || status > 399 || location === null) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;

interface Reading {
  readonly url: URL;
  readonly expected: SiteDocument['kind'];
  readonly signal: AbortSignal;
}

async function readDocument(
  response: Response,
  { url, expected, signal }: Reading,
): Promise<FetchedDocument> {
  const type = response.headers.get('content-type') ?? '';
  const refused = refusalOf(response, type, expected);
  if (refused !== undefined) {
    await response.body?.cancel();
    return failed(refused);
  }
  const bytes = await readBody(response, signal);
  if (bytes === undefined) return failed('has more than 5 MB');
  return { kind: 'document', url, text: decode(bytes, type) };
}

function refusalOf(
  { ok, status }: Response,
  type: string,
  expected: SiteDocument['kind'],
): string | undefined {
  if (!ok) return `answers ${status}`;
  // A server that answers with its start page for everything has no such sheet.
  if (PAGE_TYPE.test(type) === (expected === 'page')) return undefined;
  return `is no ${expected} (${type === '' ? 'no content type' : type})`;
}

async function readBody({ body }: Response, signal: AbortSignal): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    // Unpacked bytes are counted, so a small answer cannot become a large one.
    size += read.value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/** Tags are ASCII in every charset that a page may name, so a wrong letter hides none. */
function decode(bytes: Uint8Array, type: string): string {
  const label = /charset\s*=\s*"?([\w-]{1,40})/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** @param timeoutMs - Absent when not this document's time was up. */
function reasonOf(error: unknown, timeoutMs: number | undefined): string {
  if (timeoutMs === undefined) return 'was not waited for: the time for the whole site was up';
  if (error instanceof Error && error.name === 'TimeoutError')
    return `did not answer within ${timeoutMs / 1000} seconds`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = isFileError(cause) ? cause.code : codeOf(cause);
  return `cannot be reached${code === undefined ? '' : ` (${code})`}`;
}

/** Of errors that are none of the operating system: of TLS, of the HTTP parser. */
function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
