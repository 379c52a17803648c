import jsTokens from 'js-tokens';

import { createRules, type Rules } from './create-rules.ts';
import type { HoldOptions } from './hold-options.ts';

/** A URL of a held service in a JavaScript file. */
export interface VendorUrl {
  readonly url: string;
  readonly services: readonly string[];
  /** 1-based, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/**
 * Finds URLs of held services in string and template literals of a script: a bundle, a module, a service worker. Comments and regular
 * expressions are not looked at.
 *
 * A URL put together at run time (`'https://cdn.' + name`) is not found unless its beginning, host included, stands in one literal;
 * a URL that is only shown or compared is found like one that is requested. What names a URL cannot be told from what loads it.
 */
export function findVendorUrls(js: string, options: HoldOptions): readonly VendorUrl[] {
  return findScriptUrls(js, createRules(options)).map(withPosition(js));
}

/** @internal */
export function findScriptUrls(js: string, rules: Rules): readonly FoundUrl[] {
  return findLiterals(js).flatMap((literal) => findInLiteral(literal, rules));
}

/** The text of one literal, or of one piece of a template. */
export interface Literal {
  readonly raw: string;
  readonly offset: number;
}

/** URL of a held service, by its offset in the script. */
export type FoundUrl = Pick<VendorUrl, 'url' | 'services' | 'offset'>;

const LITERALS: ReadonlySet<string> = new Set([
  'StringLiteral',
  'NoSubstitutionTemplate',
  'TemplateHead',
  'TemplateMiddle',
  'TemplateTail',
]);

function findLiterals(js: string): readonly Literal[] {
  const literals: Literal[] = [];
  let offset = 0;
  for (const { type, value } of jsTokens(js)) {
    if (LITERALS.has(type)) literals.push({ raw: value, offset });
    offset += value.length;
  }
  return literals;
}

/** Finds the URLs in one literal, wherever they stand in it: a snippet writes whole tags as strings. */
export function findInLiteral({ raw, offset }: Literal, rules: Rules): readonly FoundUrl[] {
  return findUrls(raw.slice(1), rules).map((found) => ({
    ...found,
    offset: offset + 1 + found.offset,
  }));
}

/** An escape that can stand for a slash or a colon, and nothing else: `\/`, `\x2f`, `\u002f`, `\u{2f}`. */
const ESCAPED = /\\(?:\/|(?:x|u00|u\{0{0,4})(2f|3a)\}?)/gi;
/** What may follow `//` in a URL as a literal writes it. No pattern is near as long; the limit keeps the search linear. */
const URL_TAIL = /[^\s"'`<>\\(){}|^]{1,300}/y;
/** `'https://ssl' + '.google-analytics.com/ga.js'`: the host stands in what is appended. */
const HOST_TAIL = /^\.(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}(?:[/?#:]|$)/i;

/** Finds the URLs of held services anywhere in a text. Offsets are exact where the text has no escapes before them. */
export function findUrls(text: string, rules: Rules): readonly FoundUrl[] {
  const plain = text.includes('\\')
    ? text.replace(ESCAPED, (_, code?: string) => (code?.toLowerCase() === '3a' ? ':' : '/'))
    : text;
  const found: FoundUrl[] = [];
  for (let at = plain.indexOf('//'); at !== -1; at = plain.indexOf('//', at + 2)) {
    // However many slashes there are, the host follows the last. https://url.spec.whatwg.org/#special-authority-ignore-slashes-state
    while (plain[at + 2] === '/') at += 1;
    URL_TAIL.lastIndex = at + 2;
    const tail = URL_TAIL.exec(plain)?.[0];
    if (tail === undefined) continue;
    const services = rules.servicesOf(`//${tail}`);
    if (services.length === 0) continue;
    const scheme = schemeBefore(plain, at);
    found.push({ url: `${scheme}//${tail}`, services, offset: at - scheme.length });
  }
  const [host] = HOST_TAIL.exec(plain) ?? [];
  if (host === undefined) return found;
  const end = plain.search(/["'`]$/);
  const url = `//x${end === -1 ? plain : plain.slice(0, end)}`;
  const services = rules.servicesOf(url);
  return services.length === 0 ? found : [...found, { url: url.slice(3), services, offset: 0 }];
}

const SCHEMES = ['https:', 'http:', 'wss:', 'ws:'];
const schemeBefore = (text: string, at: number): string =>
  SCHEMES.find((scheme) => text.startsWith(scheme, at - scheme.length)) ?? '';

function withPosition(js: string): (found: FoundUrl) => VendorUrl {
  let line = 1;
  let lineStart = 0;
  return ({ url, services, offset }) => {
    const start = offset;
    for (
      let at = js.indexOf('\n', lineStart);
      at !== -1 && at < start;
      at = js.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = at + 1;
    }
    return { url, services, line, column: start - lineStart + 1, offset: start };
  };
}
