import type { ServeOptions } from './serve-options.ts';

/** The head of a response, as far as it decides. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name; several values joined by a comma. */
  readonly header: (name: string) => string | undefined;
}

/** The head of the request before it. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly header: (name: string) => string | undefined;
}

/** What the body of a response is, and how it can be read. */
export type BodyKind = 'html' | 'css' | 'other';

const HTML_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** Charsets in which `<` may be a part of something else, or is more than one byte. https://encoding.spec.whatwg.org/ */
const NOT_ASCII = /^(?:utf-?(?:16|32|7)|iso-2022|csiso2022|hz|ucs|unicode|iso-10646|csunicode)/i;

/** Decides what a response's body is held as. One that no browser reads as ASCII is reported and left. */
export function examineResponse(
  response: ResponseHead,
  request: RequestHead,
  options: ServeOptions,
): BodyKind {
  const [type = '', ...parameters] = (response.header('content-type') ?? '').split(';');
  const essence = type.trim().toLowerCase();
  const isHtml = HTML_TYPES.has(essence);
  if (!isHtml && essence !== 'text/css') return 'other';
  const charset = /^\s{0,9}charset\s{0,9}=\s{0,9}"?([^"\s]{1,99})/i;
  const found = parameters
    .map((parameter) => charset.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  if (found !== undefined && NOT_ASCII.test(found)) {
    options.report?.({ reason: 'charset', url: request.url, found });
    return 'other';
  }
  return isHtml ? 'html' : 'css';
}
