import type { Rules } from './create-rules.ts';
import { findUrls } from './find-vendor-urls.ts';
import { readStylesheet } from './read-stylesheet.ts';
import type { UrlKind } from './vectors.ts';

/** Finds the services in a document inside the document: `srcdoc`. */
export type ExamineHtml = (html: string) => readonly string[];

/** How URLs of a page are understood. */
export interface UrlContext {
  readonly rules: Rules;
  /** What relative URLs are relative to, when the page says so itself. */
  readonly base: string | undefined;
  readonly examineHtml: ExamineHtml;
}

declare const URL: {
  new (url: string, base?: string): { readonly href: string };
  canParse(url: string, base?: string): boolean;
};

/** Finds the services whose URLs an attribute's value holds, by how such an attribute is read. */
export function attributeServices(
  kind: UrlKind,
  value: string,
  context: UrlContext,
): readonly string[] {
  return context.rules.join(READERS[kind](value, context));
}

type Reader = (value: string, context: UrlContext) => readonly (readonly string[])[];

const WORDS = /[^\t\n\f\r ]+/g;
const words = (value: string): readonly string[] => value.match(WORDS) ?? [];

const READERS: Readonly<Record<UrlKind, Reader>> = {
  url: (value, context) => [urlServices(value, context)],
  'url-list': (value, context) => words(value).map((url) => urlServices(url, context)),
  // A candidate's URL ends at white space; commas belong to it but for those at its ends.
  // https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
  srcset: (value, context) =>
    words(value).map((word) => urlServices(word.replace(/^,{1,9}/, ''), context)),
  css: (value, { rules }) =>
    value.includes('(')
      ? readStylesheet(value, rules).references.map(({ services }) => services)
      : [],
  html: (value, { examineHtml }) => [examineHtml(value)],
  refresh: (value, context) => [urlServices(refreshTarget(value), context)],
  text: (value, { rules }) => findUrls(value, rules).map(({ services }) => services),
};

/** What these schemes carry acts by itself. */
const CARRIERS = /^\s{0,9}(?:javascript|data):/i;

function urlServices(url: string, { rules, base }: UrlContext): readonly string[] {
  if (CARRIERS.test(url)) return rules.join(findUrls(url, rules).map(({ services }) => services));
  const services = rules.servicesOf(url);
  if (services.length > 0 || base === undefined || URL.canParse(url)) return services;
  return URL.canParse(url, base) ? rules.servicesOf(new URL(url, base).href) : [];
}

/** https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh */
function refreshTarget(content: string): string {
  const separator = content.search(/[;,\s]/);
  const rest = separator === -1 ? '' : content.slice(separator).replace(/^[;,\s]+/, '');
  const target = rest.replace(/^url\s{0,99}=\s{0,99}/i, '');
  const quote = target[0];
  if (quote !== '"' && quote !== "'") return target;
  const end = target.indexOf(quote, 1);
  return target.slice(1, end === -1 ? undefined : end);
}
