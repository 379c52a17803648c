import type { Token } from 'parse5';

import { attributeServices, type UrlContext } from './attribute-services.ts';
import { classifyScript } from './classify-script.ts';
import type { Place } from './track-elements.ts';
import {
  globalAttributes,
  htmlVectors,
  loadingRelations,
  presentationAttributes,
  svgVectors,
  type UrlKind,
  type Vector,
} from './vectors.ts';

/** Why the content of an element is to be read before it can be decided. */
export type CapturedKind = 'script' | 'speculation-rules' | 'style' | 'noscript';

/** What is to be done with an element. `raw`: it has an end tag, and only text before that. */
export type Decision =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrap'; readonly services: readonly string[]; readonly isRaw: boolean }
  | {
      readonly kind: 'rename';
      readonly services: readonly string[];
      readonly names: readonly string[];
      readonly also?: string;
    }
  | { readonly kind: 'capture'; readonly captured: CapturedKind }
  | { readonly kind: 'sheet'; readonly href: string };

/** Makes a script or style that no template can hold into data. */
export const INERT_TYPE = 'type="text/plain"';

const NONE: Decision = { kind: 'none' };
const RAW: ReadonlySet<string> = new Set(['script', 'iframe']);
/** A template in the head takes them with it. */
const HEAD_TEMPLATES: ReadonlySet<string> = new Set(['script', 'link']);

/** Decides by a start tag and its place. */
export function decideHold(token: Token.TagToken, place: Place, context: UrlContext): Decision {
  if (place.isInert) return NONE;
  const { tagName } = token;
  if (tagName === 'script' && classifyScript(token) === 'data') return NONE;
  const vector = vectorOf(token, place);
  const named = findNames(token, { vector, place }, context);
  const services = context.rules.join(named.map((found) => found.services));
  if (services.length === 0) return decideByContent(token, place);
  const names = named.map(({ name }) => name);
  const isOwn = names.some((name) => kindOf(vector?.attributes, name) !== undefined);
  const canWrap = vector?.form === 'template' && isOwn && canMove(tagName, place);
  if (!canWrap) return renameIn(tagName, { services, names });
  return { kind: 'wrap', services, isRaw: RAW.has(tagName) };
}

/** A script without its address would run what stands between its tags. */
function renameIn(
  tagName: string,
  found: { readonly services: readonly string[]; readonly names: readonly string[] },
): Decision {
  const { services, names } = found;
  if (tagName !== 'script') return { kind: 'rename', services, names };
  return { kind: 'rename', services, names: [...names, 'type'], also: INERT_TYPE };
}

function canMove(tagName: string, { namespace, isClosed, isBodyOpen }: Place): boolean {
  if (namespace !== 'html') return false;
  return HEAD_TEMPLATES.has(tagName) || (isBodyOpen && !isClosed);
}

/**
 * In SVG and MathML the elements of HTML do nothing, but whether it is SVG where a page is malformed only a browser's whole tree tells:
 * their attributes are renamed there, too.
 */
function vectorOf({ tagName, attrs }: Token.TagToken, { namespace }: Place): Vector | undefined {
  const html = isLoading(tagName, attrs) ? htmlVectors.get(tagName) : undefined;
  const svg = namespace === 'html' ? undefined : svgVectors.get(tagName);
  if (svg === undefined || html === undefined) return svg ?? html;
  return { attributes: { ...html.attributes, ...svg.attributes }, form: 'attribute' };
}

function isLoading(tagName: string, attrs: Token.TagToken['attrs']): boolean {
  if (tagName === 'link') return hasRelation(attrs, loadingRelations);
  return tagName !== 'meta' || valueOf(attrs, 'http-equiv')?.toLowerCase() === 'refresh';
}

interface NamedServices {
  readonly name: string;
  readonly services: readonly string[];
}

function findNames(
  { attrs }: Token.TagToken,
  { vector, place }: { readonly vector: Vector | undefined; readonly place: Place },
  context: UrlContext,
): readonly NamedServices[] {
  return attrs.flatMap(({ name, value }) => {
    const kind =
      kindOf(vector?.attributes, name) ??
      kindOf(globalAttributes, name) ??
      (place.namespace === 'html' ? undefined : kindOf(presentationAttributes, name));
    const services = kind === undefined ? [] : attributeServices(kind, value, context);
    return services.length === 0 ? [] : [{ name, services }];
  });
}

/** A page may name an attribute `constructor`. */
function kindOf(table: Vector['attributes'] | undefined, name: string): UrlKind | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function decideByContent(token: Token.TagToken, { namespace }: Place): Decision {
  const { tagName, attrs, selfClosing } = token;
  if (namespace !== 'html' && selfClosing) return NONE;
  if (tagName === 'style') return isCss(attrs) ? { kind: 'capture', captured: 'style' } : NONE;
  if (tagName === 'script') return decideScript(token, namespace);
  if (namespace !== 'html') return NONE;
  if (tagName === 'noscript') return { kind: 'capture', captured: 'noscript' };
  const href =
    tagName === 'link' && hasRelation(attrs, STYLESHEET) ? valueOf(attrs, 'href') : undefined;
  return href === undefined ? NONE : { kind: 'sheet', href };
}

/** https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block */
function isCss(attrs: Token.TagToken['attrs']): boolean {
  const type = valueOf(attrs, 'type') ?? '';
  return type === '' || type.toLowerCase() === 'text/css';
}

const STYLESHEET: ReadonlySet<string> = new Set(['stylesheet']);

function decideScript(token: Token.TagToken, namespace: Place['namespace']): Decision {
  const { attrs } = token;
  const isExternal = (name: string): boolean => valueOf(attrs, name) !== undefined;
  // What stands inside an external script is not run.
  if (namespace === 'html' ? isExternal('src') : isExternal('href') || isExternal('xlink:href'))
    return NONE;
  return {
    kind: 'capture',
    captured: classifyScript(token) === 'code' ? 'script' : 'speculation-rules',
  };
}

function hasRelation(attrs: Token.TagToken['attrs'], wanted: ReadonlySet<string>): boolean {
  const relations = (valueOf(attrs, 'rel') ?? '').toLowerCase().split(/[\t\n\f\r ]+/);
  return relations.some((relation) => wanted.has(relation));
}

function valueOf(attrs: Token.TagToken['attrs'], wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}
