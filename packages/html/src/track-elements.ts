import { foreignContent, html, Token, TokenizerMode } from 'parse5';

import { closedContainers, headElements } from './vectors.ts';

/** Where the next token stands. */
export interface Place {
  readonly namespace: 'html' | 'svg' | 'math';
  /** Inside a `<template>` that is not a shadow root: nothing there is requested or run. */
  readonly isInert: boolean;
  /**
   * Inside `<picture>`, `<video>`, `<audio>` or `<object>`, or in SVG or MathML that only this element breaks out of: a `<template>` in
   * its place would be an element of SVG, and hold nothing.
   */
  readonly isClosed: boolean;
  /** Before it, a `<template>` would be put into the head, and what it holds would be opened there. */
  readonly isBodyOpen: boolean;
}

/** Follows the tree that a browser builds as far as tokens and inertness depend on it. */
export interface ElementTracker {
  /** Place of an element whose start tag this is; from then on its children's place is known. */
  readonly start: (token: Token.TagToken) => Place;
  readonly end: (token: Token.TagToken) => void;
  /** Text that is no white space. */
  readonly text: () => void;
  /** State the tokenizer must be in after the start tag. */
  readonly modeAfter: (name: string, namespace: Place['namespace']) => Mode | undefined;
  /** Whether `<![CDATA[` opens a section here. */
  readonly isForeign: () => boolean;
}

/** State of parse5's tokenizer. */
export type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

interface ForeignElement {
  readonly name: string;
  readonly namespace: 'svg' | 'math';
  /** Its children are HTML: `<foreignObject>`, `<desc>`, `<mi>` … */
  readonly isIntegrationPoint: boolean;
  /** HTML elements that are open directly in it. */
  htmlOpen: number;
}

/** One document or template; what stands in it cannot close what stands outside of it. */
interface Frame {
  readonly isInert: boolean;
  readonly foreign: ForeignElement[];
  /** `foreign` by name: a search that finds nothing must not cost the depth of the tree. */
  readonly foreignOpen: Map<string, number>;
  /** Open elements by name. Only as exact as end tags are written out: enough for what is asked. */
  readonly open: Map<string, number>;
}

const { TAG_ID, NS } = html;
const NAMESPACES = { svg: NS.SVG, math: NS.MATHML } as const;
const createFrame = (isInert: boolean): Frame => ({
  isInert,
  foreign: [],
  foreignOpen: new Map(),
  open: new Map(),
});

const RAW_TEXT: ReadonlyMap<string, Mode> = new Map<string, Mode>([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  // As a browser with scripting reads it.
  ['noscript', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/**
 * Creates a tracker at the start of a document.
 *
 * It keeps no tree. parse5's parser would, exactly, but its search through the open elements is quadratic in their depth, and a
 * server must answer for any page.
 */
export function createElementTracker(): ElementTracker {
  const outer = createFrame(false);
  const frames: Frame[] = [outer];
  let isBodyOpen = false;
  const current = (): Frame => frames.at(-1) ?? outer;

  return {
    isForeign: () => foreignTop(current()) !== undefined,
    modeAfter: (name, namespace) => (namespace === 'html' ? RAW_TEXT.get(name) : undefined),
    text: () => {
      isBodyOpen ||= !current().isInert;
    },
    start(token) {
      const frame = current();
      const wasForeign = foreignTop(frame) !== undefined;
      const namespace = enter(frame, token);
      const { tagName } = token;
      const wasBodyOpen = isBodyOpen;
      const isOfBody = namespace !== 'html' || !headElements.has(tagName);
      isBodyOpen ||= isOfBody && !frame.isInert;
      const place: Place = {
        namespace,
        isInert: frame.isInert,
        isClosed: (wasForeign && namespace === 'html') || isInContainer(frame),
        isBodyOpen: wasBodyOpen,
      };
      if (namespace === 'html' && tagName === 'template')
        frames.push(createFrame(frame.isInert || !isShadowRoot(token)));
      return place;
    },
    end(token) {
      const { tagName } = token;
      const isTemplate = tagName === 'template' && leaveForeignTo(current(), tagName) === 'html';
      if (!isTemplate) return leave(current(), tagName);
      if (frames.length > 1) frames.pop();
    },
  };
}

function isInContainer({ open }: Frame): boolean {
  for (const name of closedContainers) if ((open.get(name) ?? 0) > 0) return true;
  return false;
}

/** Declarative shadow roots are part of the page. https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode */
function isShadowRoot({ attrs }: Token.TagToken): boolean {
  const mode = attrs.find(({ name }) => name === 'shadowrootmode')?.value.toLowerCase();
  return mode === 'open' || mode === 'closed';
}

/** The foreign element that the next token is a child of; `undefined` where HTML is read. */
function foreignTop(frame: Frame): ForeignElement | undefined {
  const top = frame.foreign.at(-1);
  return top?.isIntegrationPoint === true ? undefined : top;
}

function enter(frame: Frame, token: Token.TagToken): Place['namespace'] {
  const { tagName } = token;
  if (foreignTop(frame) !== undefined && foreignContent.causesExit(token)) leaveForeign(frame);
  const namespace = namespaceOf(frame, tagName);
  if (namespace === 'html') {
    if (!NEVER_CLOSED.has(tagName)) countHtml(frame, tagName, 1);
  } else if (!token.selfClosing) {
    const isIntegrationPoint = foreignContent.isIntegrationPoint(
      idOf(token),
      NAMESPACES[namespace],
      token.attrs,
    );
    frame.foreign.push({ name: tagName, namespace, isIntegrationPoint, htmlOpen: 0 });
    count(frame.foreignOpen, tagName, 1);
  }
  return namespace;
}

/** Elements that no end tag inside of SVG closes: they have none, or it only says that the page is over. */
const NEVER_CLOSED: ReadonlySet<string> = new Set(
  'html head body area base br col embed hr img input link meta source track wbr'.split(' '),
);

function namespaceOf(frame: Frame, tagName: string): Place['namespace'] {
  const parent = frame.foreign.at(-1);
  const isForeign =
    parent !== undefined && (!parent.isIntegrationPoint || staysMath(parent, tagName));
  if (isForeign && !(parent.name === 'annotation-xml' && tagName === 'svg'))
    return parent.namespace;
  return tagName === 'svg' || tagName === 'math' ? tagName : 'html';
}

/** https://html.spec.whatwg.org/multipage/parsing.html#mathml-text-integration-point */
function staysMath({ namespace }: ForeignElement, tagName: string): boolean {
  return namespace === 'math' && (tagName === 'mglyph' || tagName === 'malignmark');
}

/** parse5 compares by its own numbers; `foreignObject` has one under its adjusted spelling only. */
function idOf({ tagName, tagID }: Token.TagToken): html.TAG_ID {
  return tagName === 'foreignobject' ? TAG_ID.FOREIGN_OBJECT : tagID;
}

/** Back to the HTML around the foreign content, or in its nearest integration point. */
function leaveForeign(frame: Frame): void {
  while (foreignTop(frame) !== undefined) popForeign(frame);
}

function popForeign(frame: Frame): string | undefined {
  const name = frame.foreign.pop()?.name;
  if (name !== undefined) count(frame.foreignOpen, name, -1);
  return name;
}

function countHtml(frame: Frame, name: string, change: 1 | -1): void {
  count(frame.open, name, change);
  const point = frame.foreign.at(-1);
  if (point !== undefined) point.htmlOpen = Math.max(0, point.htmlOpen + change);
}

function count(names: Map<string, number>, name: string, change: 1 | -1): void {
  names.set(name, Math.max(0, (names.get(name) ?? 0) + change));
}

/**
 * Closes foreign elements for an end tag. https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign
 *
 * @returns `html` when the tag is not one of theirs and is to be read as HTML.
 */
function leaveForeignTo(frame: Frame, tagName: string): 'foreign' | 'html' {
  const top = frame.foreign.at(-1);
  if (top === undefined) return 'html';
  // HTML inside of an integration point has names of its own: only the way out counts. Without any, the point is the current node, and
  // its end tags are read as foreign. https://html.spec.whatwg.org/multipage/parsing.html#tree-construction-dispatcher
  const isWayOut = tagName === top.name || tagName === 'svg' || tagName === 'math';
  if (top.isIntegrationPoint && top.htmlOpen > 0 && !isWayOut) return 'html';
  if ((frame.foreignOpen.get(tagName) ?? 0) === 0) return 'html';
  while (popForeign(frame) !== tagName);
  return 'foreign';
}

function leave(frame: Frame, tagName: string): void {
  if (leaveForeignTo(frame, tagName) === 'foreign') return;
  const isOpen = (frame.open.get(tagName) ?? 0) > 0;
  if (isOpen || tagName === 'p' || tagName === 'br') leaveForeign(frame);
  if (isOpen) countHtml(frame, tagName, -1);
}
