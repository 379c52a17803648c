import {
  isTokenAtKeyword,
  isTokenFunction,
  isTokenString,
  isTokenURL,
  tokenize,
  type CSSToken,
} from '@csstools/css-tokenizer';

import type { Rules } from './create-rules.ts';

/** A place in a sheet that names a held service's URL. */
export interface CssReference {
  readonly services: readonly string[];
  /** Index of the token. */
  readonly index: number;
}

/** A sheet's tokens, with what they load. */
export interface Stylesheet {
  readonly tokens: readonly CSSToken[];
  readonly references: readonly CssReference[];
}

/** Functions whose string arguments are URLs. https://drafts.csswg.org/css-images-4/#image-set-notation */
const URL_FUNCTIONS: ReadonlySet<string> = new Set([
  'url',
  'src',
  'image-set',
  '-webkit-image-set',
  'image',
  'cross-fade',
]);

/** Tokenizes CSS and finds everything in it that is requested from a held service. Escapes are resolved. Never throws. */
export function readStylesheet(css: string, rules: Rules): Stylesheet {
  const tokens: readonly CSSToken[] = tokenize({ css });
  const references: CssReference[] = [];
  let functions: string[] = [];
  let statement = '';
  for (const [index, token] of tokens.entries()) {
    const [, raw] = token;
    if (isTokenAtKeyword(token)) statement = token[4].value.toLowerCase();
    else if (raw === ';' || raw === '{' || raw === '}') [statement, functions] = ['', []];
    if (isTokenFunction(token)) functions.push(token[4].value.toLowerCase());
    else if (raw === '(') functions.push('');
    else if (raw === ')') functions.pop();
    const url = urlOf(token, { isImport: statement === 'import', functions });
    // A namespace's name looks like a URL and is none. https://drafts.csswg.org/css-namespaces/
    const services = url === undefined || statement === 'namespace' ? [] : rules.servicesOf(url);
    if (services.length > 0) references.push({ services, index });
  }
  return { tokens, references };
}

function urlOf(
  token: CSSToken,
  { isImport, functions }: { readonly isImport: boolean; readonly functions: readonly string[] },
): string | undefined {
  if (isTokenURL(token)) return token[4].value;
  if (!isTokenString(token)) return undefined;
  return isImport || functions.some((name) => URL_FUNCTIONS.has(name)) ? token[4].value : undefined;
}
