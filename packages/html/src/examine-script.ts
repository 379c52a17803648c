import jsTokens from 'js-tokens';

import type { Rules } from './create-rules.ts';
import { findInLiteral, type FoundUrl } from './find-vendor-urls.ts';

/** What an inline script has to do with held services. */
export interface ScriptFindings {
  /** Services whose URLs it loads, or whose variables it uses: it is held for them. */
  readonly services: readonly string[];
  /** URLs of held services in a script that only carries them as data, or `[]`. */
  readonly mentions: readonly FoundUrl[];
}

/**
 * Names that code needs in order to request something. A script that names a vendor's URL and none of these only states data
 * (`window.__STATE__ = {"video":"https://…"}`): holding it would break the site, and there is nothing to hold.
 */
const LOADERS: ReadonlySet<string> = new Set(
  `
    createElement createElementNS src srcset srcdoc href setAttribute setAttributeNS innerHTML
    outerHTML insertAdjacentHTML write writeln createContextualFragment parseFromString
    setHTMLUnsafe insertRule replaceSync cssText FontFace backgroundImage import importScripts fetch
    fetchLater XMLHttpRequest sendBeacon Image Audio Worker SharedWorker register addModule
    WebSocket EventSource WebTransport RTCPeerConnection getScript ajax loadScript submit action
    poster location open
  `
    .trim()
    .split(/\s+/),
);

/** Objects through which a global variable may be reached. */
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set([
  'window',
  'self',
  'globalThis',
  'top',
  'parent',
]);

interface CodeToken {
  readonly type: string;
  readonly value: string;
}

/**
 * Examines the code of an inline script. Comments and regular expressions say nothing. Never throws, whatever the text.
 *
 * @param present - Services that the page has loaded from before the script.
 */
export function examineScript(
  code: string,
  rules: Rules,
  present: ReadonlySet<string>,
): ScriptFindings {
  const tokens: CodeToken[] = [];
  const urls: FoundUrl[] = [];
  let isLoading = false;
  let offset = 0;
  for (const { type, value } of jsTokens(code)) {
    if (isLiteral(type)) {
      const found = findInLiteral({ raw: value, offset }, rules);
      // Not `push(...found)`: a literal may hold more than a call takes arguments.
      for (const one of found) urls.push(one);
      isLoading ||= found.length > 0 && WHOLE_URL.test(value) && isArgument(tokens);
    }
    if (!SILENT.has(type)) tokens.push({ type, value });
    offset += value.length;
  }
  isLoading ||= urls.length > 0 && tokens.some((_, index) => isLoader(tokens, index));
  const used = findGlobals(tokens, rules).map((services) => narrow(services, present));
  const loaded = isLoading ? urls.map(({ services }) => services) : [];
  return { services: rules.join([...loaded, ...used]), mentions: isLoading ? [] : urls };
}

const SILENT: ReadonlySet<string> = new Set([
  'WhiteSpace',
  'LineTerminatorSequence',
  'MultiLineComment',
  'SingleLineComment',
  'HashbangComment',
]);
const isLiteral = (type: string): boolean => type === 'StringLiteral' || type.includes('Template');

function isLoader(tokens: readonly CodeToken[], index: number): boolean {
  const token = tokens[index];
  return token?.type === 'IdentifierName' && LOADERS.has(token.value) && !isKey(tokens, index);
}

/** `{ src: … }` */
function isKey(tokens: readonly CodeToken[], index: number): boolean {
  const before = tokens[index - 1]?.value;
  return tokens[index + 1]?.value === ':' && (before === '{' || before === ',');
}

/** A literal that is a URL and nothing else. */
const WHOLE_URL = /^['"`](?:https?:|wss?:)?(?:\\?\/){2}/;
/** An argument list that is longer is no list of a loader's. */
const MAX_ARGUMENT_TOKENS = 12;

/**
 * `load('https://…')`: whether what comes next is handed to a function, whatever its name. Not in a list or an object, as data is, and
 * not to `JSON.parse`.
 */
function isArgument(before: readonly CodeToken[]): boolean {
  const near = before.slice(-MAX_ARGUMENT_TOKENS);
  let depth = 0;
  for (let index = near.length - 1; index >= 0; index -= 1) {
    const value = near[index]?.value ?? '';
    const isOpening = OPENING.has(value);
    if (isOpening && depth === 0) return value === '(' && isCallee(near[index - 1]);
    if (isOpening) depth -= 1;
    if (CLOSING.has(value)) depth += 1;
  }
  return false;
}

const OPENING: ReadonlySet<string> = new Set(['(', '[', '{']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}']);
const isCallee = (token: CodeToken | undefined): boolean =>
  token?.type === 'IdentifierName' && !NO_CALLEES.has(token.value);
const NO_CALLEES: ReadonlySet<string> = new Set([
  'parse',
  'if',
  'while',
  'switch',
  'return',
  'typeof',
]);

/**
 * Several services may define one variable (`gtag`). Those that the page has loaded from are meant; where it has loaded from none yet,
 * it may be any of them, so all must be granted.
 */
function narrow(services: readonly string[], present: ReadonlySet<string>): readonly string[] {
  const loaded = services.filter((id) => present.has(id));
  return loaded.length === 0 ? services : loaded;
}

/** Services of the global variables that a script cannot do without. */
function findGlobals(tokens: readonly CodeToken[], rules: Rules): readonly (readonly string[])[] {
  if (rules.globals.size === 0) return [];
  const used = new Set<string>();
  const guarded = new Set<string>();
  for (let index = 0; index < tokens.length; index += 1) {
    const { type, value } = tokens[index] ?? { type: '', value: '' };
    if (type !== 'IdentifierName' || !rules.globals.has(value)) continue;
    const use = useOf(tokens, index);
    if (use === 'used') used.add(value);
    if (use === 'guarded') guarded.add(value);
  }
  return [...used].flatMap((name) => (guarded.has(name) ? [] : [rules.globals.get(name) ?? []]));
}

/**
 * `used`: the variable itself; `guarded`: code that looks first whether there is one, and works without; `none`: a property, a key or
 * a label that happens to have the name.
 */
function useOf(tokens: readonly CodeToken[], index: number): 'used' | 'guarded' | 'none' {
  const isMember = isDot(tokens, index - 1);
  if (!isMember && isKey(tokens, index)) return 'none';
  if (isMember && !isGlobalObject(tokens, index - 2)) return 'none';
  const before = isMember ? index - 3 : index - 1;
  const next = valueAt(tokens, index + 1);
  if (valueAt(tokens, before) === 'typeof' || next === '?.') return 'guarded';
  // Without `window.` a variable that is not there is an error: no guard.
  return isMember && (next === '&&' || isIf(tokens, before)) ? 'guarded' : 'used';
}

const valueAt = (tokens: readonly CodeToken[], index: number): string | undefined =>
  tokens[index]?.value;

function isDot(tokens: readonly CodeToken[], index: number): boolean {
  const value = valueAt(tokens, index);
  return value === '.' || value === '?.';
}

/** `window` itself, not something's property of that name. */
function isGlobalObject(tokens: readonly CodeToken[], index: number): boolean {
  return GLOBAL_OBJECTS.has(valueAt(tokens, index) ?? '') && !isDot(tokens, index - 1);
}

/** `if (window.x)`, by the place of the parenthesis. */
function isIf(tokens: readonly CodeToken[], open: number): boolean {
  const isWhole = valueAt(tokens, open) === '(' && valueAt(tokens, open + 4) === ')';
  return isWhole && valueAt(tokens, open - 1) === 'if';
}
