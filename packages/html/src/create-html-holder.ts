import { type Token, Tokenizer } from 'parse5';

import type { UrlContext } from './attribute-services.ts';
import { createRules, type Rules } from './create-rules.ts';
import { decideHold, INERT_TYPE, type CapturedKind, type Decision } from './decide-hold.ts';
import { examineContent } from './examine-content.ts';
import { findUrls } from './find-vendor-urls.ts';
import { formatHeldContent } from './format-held-content.ts';
import { formatHeldLinks } from './format-held-links.ts';
import { holdAttributes } from './hold-attributes.ts';
import type { HoldOptions } from './hold-options.ts';
import { createElementTracker, type Place } from './track-elements.ts';

/** One piece of markup that was held. */
export interface HeldMarkup {
  readonly services: readonly string[];
  /** In lower case. */
  readonly element: string;
  /** `template` and `attribute`: the two forms of held markup; `sheet`: the split-off part of a first-party sheet. */
  readonly form: 'template' | 'attribute' | 'sheet';
  /** UTF-16 offset of its start tag in the page as it was. */
  readonly offset: number;
}

/** A URL of a held service that stands in a page and cannot be held there. */
export interface UnheldMention {
  readonly services: readonly string[];
  readonly url: string;
  /** `data`: in an inline script that only carries it; `handler`: in an event handler attribute. */
  readonly where: 'data' | 'handler';
  readonly offset: number;
}

/** What was found in a page. */
export interface HoldFacts {
  readonly held: readonly HeldMarkup[];
  readonly unheld: readonly UnheldMention[];
}

/** Holds a page piece by piece. */
export interface HtmlHolder extends HoldFacts {
  /** Takes the next piece of the page, and gives what of it is certain. */
  readonly write: (chunk: string) => string;
  /** Gives the rest. */
  readonly end: () => string;
}

/** An element whose end tag decides. */
interface Capture {
  readonly kind: CapturedKind;
  readonly token: Token.TagToken;
  readonly place: Place;
  readonly start: number;
  readonly contentStart: number;
  /** Text as it is read: inside SVG, with its character references resolved. */
  text: string;
  /** Elements inside a `<script>` or `<style>` of SVG, which may hold any. */
  readonly inner: { readonly token: Token.TagToken; readonly decision: Decision }[];
}

const open = (services: readonly string[]): string =>
  `<template data-consent="${services.join(' ')}">`;
const CLOSE = '</template>';
/** Decoders drop it. The second is one of UTF-8 in a string with one character a byte. */
const BYTE_ORDER_MARKS: ReadonlySet<string> = new Set(['\ufeff', '\u00ef\u00bb\u00bf']);
/** On a first-party link whose held sheets stand behind it. */
const SHEET_MARK = 'data-candor-held';

const makeInert = (tag: string, services: readonly string[]): string =>
  services.length === 0
    ? tag
    : holdAttributes(tag, { services, names: ['type'], also: INERT_TYPE });

/** Nested documents (`srcdoc` in `srcdoc` …): deeper ones are held when their text names a held service. */
export const MAX_DOCUMENT_DEPTH = 8;

/**
 * Creates a holder for one page. What it gives, joined, is what `holdHtml` gives for the whole page, wherever the page is cut into
 * chunks. Takes time in proportion to the page, and memory for the longest element whose end must be known.
 */
export function createHtmlHolder(options: HoldOptions): HtmlHolder {
  return new Holder(createRules(options), 0);
}

/** @internal */
export class Holder implements HtmlHolder, HoldFacts {
  readonly held: HeldMarkup[] = [];
  readonly unheld: UnheldMention[] = [];
  readonly #context: UrlContext & { base: string | undefined };
  readonly #depth: number;
  /** Services whose URLs stand in tags so far. */
  readonly #present = new Set<string>();
  readonly #tracker = createElementTracker();
  readonly #tokenizer: Tokenizer;
  /** Source from `#sourceStart` on; what is before it has been given out. */
  #source = '';
  #sourceStart = 0;
  /** Offset up to which the source has been given out. */
  #given = 0;
  #out: string[] = [];
  #capture: Capture | undefined;
  /** Name of a wrapped element whose end tag is awaited. */
  #wrapped: string | undefined;
  #isInRawText = false;

  constructor(rules: Rules, depth: number) {
    this.#depth = depth;
    this.#context = { rules, base: undefined, examineHtml: (html) => this.#examineDocument(html) };
    const ignore = (): void => {};
    this.#tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: (token) => this.#startTag(token),
        onEndTag: (token) => this.#endTag(token),
        onCharacter: ({ chars }) => this.#text(chars, true),
        onWhitespaceCharacter: ({ chars }) => this.#text(chars, false),
        onNullCharacter: ignore,
        onComment: (token) => this.#give(token.location?.endOffset ?? 0),
        onDoctype: ignore,
        onEof: ignore,
        onParseError: null,
      },
    );
  }

  write(chunk: string): string {
    this.#source += chunk;
    this.#tokenizer.write(chunk, false);
    this.#tokenizer.flushCurrentCharacterToken();
    return this.#take();
  }

  end(): string {
    this.#tokenizer.write('', true);
    const end = this.#sourceStart + this.#source.length;
    if (this.#capture !== undefined) this.#close(this.#capture, { contentEnd: end });
    this.#give(end);
    return this.#take();
  }

  #take(): string {
    const out = this.#out.join('');
    this.#out = [];
    this.#source = this.#source.slice(this.#given - this.#sourceStart);
    this.#sourceStart = this.#given;
    return out;
  }

  /** Gives the source out up to an offset, unless an element is being captured. */
  #give(offset: number): void {
    if (this.#capture !== undefined || offset <= this.#given) return;
    this.#out.push(this.#slice(this.#given, offset));
    this.#given = offset;
  }

  #slice(start: number, end: number): string {
    return this.#source.slice(start - this.#sourceStart, end - this.#sourceStart);
  }

  #text(chars: string, isVisible: boolean): void {
    if (this.#capture !== undefined) this.#capture.text += chars;
    else if (isVisible && !this.#isInRawText && !BYTE_ORDER_MARKS.has(chars)) this.#tracker.text();
  }

  #startTag(token: Token.TagToken): void {
    const place = this.#tracker.start(token);
    const mode = this.#tracker.modeAfter(token.tagName, place.namespace);
    if (mode !== undefined) this.#tokenizer.state = mode;
    this.#isInRawText = mode !== undefined;
    this.#tokenizer.inForeignNode = this.#tracker.isForeign();
    if (this.#capture !== undefined) {
      if (place.namespace !== 'html') {
        const decision = decideHold(token, place, this.#context);
        this.#capture.inner.push({ token, decision });
        return;
      }
      // HTML breaks out of the SVG.
      this.#close(this.#capture, { contentEnd: token.location?.startOffset ?? 0 });
    }
    if (token.tagName === 'base') this.#readBase(token, place);
    this.#noteHandlers(token, place);
    const decision = decideHold(token, place, this.#context);
    if ('services' in decision) for (const id of decision.services) this.#present.add(id);
    this.#apply(decision, token, place);
  }

  #endTag(token: Token.TagToken): void {
    this.#isInRawText = false;
    this.#tracker.end(token);
    this.#tokenizer.inForeignNode = this.#tracker.isForeign();
    const { startOffset = 0, endOffset = 0 } = token.location ?? {};
    const capture = this.#capture;
    if (capture !== undefined) {
      const isOwn = token.tagName === capture.token.tagName;
      if (isOwn) this.#close(capture, { contentEnd: startOffset, end: endOffset });
      else if (!this.#tracker.isForeign()) this.#close(capture, { contentEnd: startOffset });
      else return;
    }
    this.#give(endOffset);
    if (this.#wrapped !== token.tagName) return;
    this.#wrapped = undefined;
    this.#out.push(CLOSE);
  }

  #apply(decision: Decision, token: Token.TagToken, place: Place): void {
    const { startOffset = 0, endOffset = 0 } = token.location ?? {};
    switch (decision.kind) {
      case 'none':
        this.#give(endOffset);
        break;
      case 'wrap':
        this.#give(startOffset);
        this.#out.push(open(decision.services));
        this.#give(endOffset);
        if (decision.isRaw) this.#wrapped = token.tagName;
        else this.#out.push(CLOSE);
        this.#note(token, { services: decision.services, form: 'template' });
        break;
      case 'rename':
        this.#give(startOffset);
        this.#out.push(holdAttributes(this.#slice(startOffset, endOffset), decision));
        this.#given = endOffset;
        this.#note(token, { services: decision.services, form: 'attribute' });
        break;
      case 'capture':
        this.#give(startOffset);
        this.#capture = {
          kind: decision.captured,
          token,
          place,
          start: startOffset,
          contentStart: endOffset,
          text: '',
          inner: [],
        };
        break;
      case 'sheet':
        this.#linkHeldSheets(decision.href, token);
    }
  }

  #linkHeldSheets(href: string, token: Token.TagToken): void {
    const { startOffset = 0, endOffset = 0 } = token.location ?? {};
    const sheets = this.#context.rules.heldSheets(href);
    const isMarked = token.attrs.some(({ name }) => name === SHEET_MARK);
    if (sheets.length === 0 || isMarked) return this.#give(endOffset);
    this.#give(startOffset);
    const tag = this.#slice(startOffset, endOffset);
    // A page that is held twice must not get its sheets twice.
    this.#out.push(tag.slice(0, '<link'.length), ` ${SHEET_MARK}`, tag.slice('<link'.length));
    this.#out.push(formatHeldLinks(token, sheets));
    this.#given = endOffset;
    const services = this.#context.rules.join(sheets.map((sheet) => sheet.services));
    this.#note(token, { services, form: 'sheet' });
  }

  /** Decides about a captured element, and gives it out. Without an end tag of its own it is left open, as it was. */
  #close(
    capture: Capture,
    { contentEnd, end }: { readonly contentEnd: number; readonly end?: number },
  ): void {
    this.#capture = undefined;
    const { token, start, contentStart, text, kind } = capture;
    const { services, mentions, sheet } = examineContent(kind, text, {
      ...this.#context,
      present: this.#present,
    });
    for (const { url, services: named, offset } of mentions)
      this.unheld.push({ services: named, url, where: 'data', offset: contentStart + offset });
    if (services.length === 0 && capture.inner.length === 0) return this.#give(end ?? contentEnd);
    const tag = this.#slice(start, contentStart);
    const isMovable = capture.place.namespace === 'html';
    if (services.length > 0)
      this.#note(token, { services, form: isMovable ? 'template' : 'attribute' });
    const content = this.#holdInner(capture, { contentEnd, services });
    const endTag = end === undefined ? '' : this.#slice(contentEnd, end);
    this.#out.push(
      isMovable
        ? formatHeldContent({ services, tag, content, endTag }, sheet)
        : `${makeInert(tag, services)}${content}${endTag}`,
    );
    this.#given = end ?? contentEnd;
  }

  /** The content of a captured element. What it holds for itself is held in any case; a script in a script goes with the outer one. */
  #holdInner(
    { contentStart, inner }: Capture,
    { contentEnd, services }: { readonly contentEnd: number; readonly services: readonly string[] },
  ): string {
    const parts: string[] = [];
    let at = contentStart;
    for (const { token, decision } of inner) {
      const { startOffset = 0, endOffset = 0 } = token.location ?? {};
      const tag = this.#slice(startOffset, endOffset);
      const isRenamed = decision.kind === 'rename';
      if (isRenamed) this.#note(token, { services: decision.services, form: 'attribute' });
      else if (decision.kind !== 'capture') continue;
      parts.push(this.#slice(at, startOffset));
      parts.push(isRenamed ? holdAttributes(tag, decision) : makeInert(tag, services));
      at = endOffset;
    }
    return [...parts, this.#slice(at, contentEnd)].join('');
  }

  #note(
    { tagName, location }: Token.TagToken,
    { services, form }: Pick<HeldMarkup, 'services' | 'form'>,
  ): void {
    this.held.push({ services, element: tagName, form, offset: location?.startOffset ?? 0 });
  }

  #noteHandlers({ attrs, location }: Token.TagToken, { isInert }: Place): void {
    if (isInert) return;
    for (const { name, value } of attrs) {
      if (!name.startsWith('on')) continue;
      const offset = location?.startOffset ?? 0;
      for (const { url, services } of findUrls(value, this.#context.rules))
        this.unheld.push({ services, url, where: 'handler', offset });
    }
  }

  #readBase({ attrs }: Token.TagToken, { isInert, namespace }: Place): void {
    const href = attrs.find(({ name }) => name === 'href')?.value;
    if (isInert || namespace !== 'html' || href === undefined) return;
    // The first one counts. https://html.spec.whatwg.org/multipage/semantics.html#the-base-element
    this.#context.base ??= href.startsWith('//') ? `https:${href}` : href;
  }

  #examineDocument(html: string): readonly string[] {
    const { rules } = this.#context;
    if (this.#depth >= MAX_DOCUMENT_DEPTH)
      return rules.join(findUrls(html, rules).map(({ services }) => services));
    const inner = new Holder(rules, this.#depth + 1);
    inner.write(html);
    inner.end();
    return rules.join(inner.held.map(({ services }) => services));
  }
}
