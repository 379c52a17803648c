import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

import { BlockCollector } from './block-collector.ts';
import { createHtmlElement, READ_ATTRIBUTES, type HtmlElement } from './html-element.ts';
import { SKIPPED, VOID } from './html-names.ts';
import { HtmlReader, type HtmlPlace } from './html-reader.ts';
import { HtmlStack } from './html-stack.ts';
import { findOpenedIds } from './is-hidden.ts';

interface Frame {
  readonly tag: string;
  readonly meaning: string;
  readonly place: HtmlPlace;
}

const OUTSIDE: HtmlPlace = {
  part: 'page',
  isSkipped: false,
  isBold: false,
  listDepth: 0,
  itemLevel: 0,
  isInHeading: false,
  row: null,
  table: null,
};

/** Reads HTML into blocks in one pass over its tags, with offsets into the source. Linear: nesting may be as deep as a stranger likes. */
export function parseHtml(source: string): { collector: BlockCollector; pageTitle: string | null } {
  const collector = new BlockCollector(source);
  // Where a page marks its main part, all the rest is chrome.
  const hasMain = /<(?:main|article)\b|\brole\s{0,9}=\s{0,9}["']?main\b/iu.test(source);
  readHtml(source, { collector, start: 0, part: hasMain ? 'chrome' : 'page' });
  return { collector, pageTitle: readTitle(source) };
}

/** Reads HTML that stands in a source of another form, from `start` to the end of what is handed in. */
export function readHtml(
  html: string,
  options: {
    readonly collector: BlockCollector;
    readonly start: number;
    readonly part: HtmlPlace['part'];
  },
): void {
  const walk = new HtmlWalk(html, options);
  const tokenizer = new Tokenizer({ decodeEntities: true }, walk);
  tokenizer.write(html);
  tokenizer.end();
}

/** Puts tokens together to elements and keeps track of which are open. */
class HtmlWalk implements TokenizerCallbacks {
  readonly #html: string;
  readonly #base: number;
  readonly #outside: HtmlPlace;
  readonly #reader: HtmlReader;
  readonly #stack: HtmlStack<Frame>;
  #at = 0;
  #tagStart = 0;
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes: Record<string, string> = {};

  constructor(html: string, options: Parameters<typeof readHtml>[1]) {
    this.#html = html;
    this.#base = options.start;
    this.#outside = { ...OUTSIDE, part: options.part };
    this.#reader = new HtmlReader(options.collector, findOpenedIds(html));
    this.#stack = new HtmlStack((frame) =>
      this.#reader.leave(frame.meaning, frame.place, this.#base + this.#at),
    );
  }

  ontext(start: number, end: number): void {
    this.#reader.readText(this.#base + start, this.#base + end, this.#place);
    this.#at = end;
  }

  ontextentity(codepoint: number, end: number): void {
    const range = { start: this.#base + this.#at, end: this.#base + end };
    this.#reader.readReference(String.fromCodePoint(codepoint), range, this.#place);
    this.#at = end;
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#at = this.#tagStart;
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (READ_ATTRIBUTES.has(this.#attribute)) this.#value += this.#html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    const isRead = READ_ATTRIBUTES.has(this.#attribute);
    if (isRead) this.#attributes[this.#attribute] ??= this.#value;
  }

  onopentagend(end: number): void {
    this.#open(VOID.has(this.#tag));
    this.#at = end + 1;
  }

  onselfclosingtag(end: number): void {
    this.#open(VOID.has(this.#tag) || this.isInForeignContext());
    this.#at = end + 1;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    this.#at = Math.max(0, start - 2);
    if (tag === 'br') this.#enter(createHtmlElement(tag, {}, this.#base + this.#at));
    else this.#stack.close(tag);
    const close = this.#html.indexOf('>', end);
    this.#at = close === -1 ? this.#html.length : close + 1;
  }

  oncomment(_start: number, end: number): void {
    this.#at = end + 1;
  }

  oncdata(_start: number, end: number): void {
    this.#at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.#at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#at = end + 1;
  }

  onend(): void {
    this.#at = this.#html.length;
    this.#stack.finish();
    this.#reader.finish(this.#base + this.#at);
  }

  isInForeignContext(): boolean {
    const tag = this.#stack.top?.tag;
    return tag === 'svg' || tag === 'math';
  }

  get #place(): HtmlPlace {
    return this.#stack.top?.place ?? this.#outside;
  }

  #open(isEmpty: boolean): void {
    const tag = this.#tag;
    this.#at = this.#tagStart;
    this.#stack.prepare(tag);
    const element = createHtmlElement(tag, this.#attributes, this.#base + this.#tagStart);
    // What nobody sees is told apart at any depth: only one such element can be open.
    const isDeep = this.#stack.isFull && !(SKIPPED.has(tag) && !this.#place.isSkipped);
    if (isEmpty || isDeep) this.#enter(element);
    else {
      const place = this.#reader.enter(element, this.#place);
      this.#stack.push({ tag, meaning: element.meaning, place });
    }
  }

  /** An element without content: where it ends a block, it does so at once. */
  #enter(element: HtmlElement): void {
    const place = this.#reader.enter(element, this.#place);
    if (element.meaning !== 'tr') {
      this.#reader.leave(element.meaning, place, this.#base + this.#at);
    }
  }
}

function readTitle(source: string): string | null {
  const title = /<title[^>]{0,200}>([^<]{1,300})<\/title>/iu.exec(source.slice(0, 100_000))?.[1];
  return title === undefined ? null : title.replaceAll(/\s+/gu, ' ').trim();
}
