import type { DefaultTreeAdapterTypes } from 'parse5';

import type { BlockCollector, BlockOptions } from './block-collector.ts';
import type { TextBuilder } from './text-builder.ts';

type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

const SKIPPED = new Set(
  'script style template noscript head svg math iframe object select textarea canvas'.split(' '),
);
const CHROME = new Set(['nav', 'footer', 'aside', 'header']);
const LISTS = new Set(['ul', 'ol', 'dl']);
const ITEMS = new Set(['li', 'dt', 'dd']);
const CELLS = new Set(['td', 'th']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BREAKS = new Set(
  'p div section article main table thead tbody tfoot ul ol dl blockquote pre form fieldset figure figcaption address details summary hr br button header footer nav aside body html'.split(
    ' ',
  ),
);

/** Where the walk stands: kept by value, so leaving an element needs no undoing. */
export interface HtmlPlace {
  readonly listDepth: number;
  readonly isChrome: boolean;
  /** Inside a block that stays one, whatever stands in it: a table row or a heading. */
  readonly isLocked: boolean;
}

/** Turns the elements and texts of a walk into blocks. */
export class HtmlReader {
  readonly #source: string;
  readonly #collector: BlockCollector;
  #isOpen = false;
  #offset = 0;

  constructor(source: string, collector: BlockCollector) {
    this.#source = source;
    this.#collector = collector;
  }

  /** Goes into an element; `null` for one whose content is not read. */
  enter(element: Element, place: HtmlPlace): HtmlPlace | null {
    const tag = element.tagName;
    if (SKIPPED.has(tag) || isHidden(element)) return null;
    this.#offset = element.sourceCodeLocation?.startOffset ?? this.#offset;
    const here = { ...place, isChrome: isChrome(tag, place) };
    if (place.isLocked) {
      this.#separate(tag);
      return here;
    }
    if (HEADINGS.has(tag)) {
      this.#open({ kind: 'heading', level: Number(tag.slice(1)), isChrome: here.isChrome });
      return { ...here, isLocked: true };
    }
    return this.#enterBlock(element, here);
  }

  /** Leaves an element. */
  leave(element: Element, place: HtmlPlace): void {
    this.#offset = element.sourceCodeLocation?.endOffset ?? this.#offset;
    const tag = element.tagName;
    const isOwnBlock = tag === 'tr' || HEADINGS.has(tag);
    if (isOwnBlock || (!place.isLocked && (BREAKS.has(tag) || ITEMS.has(tag)))) this.#close();
  }

  readText(node: TextNode, place: HtmlPlace): void {
    const location = node.sourceCodeLocation;
    if (location === null || location === undefined) return;
    if (!this.#isOpen) {
      if (node.value.trim() === '') return;
      this.#open({ kind: 'paragraph', isChrome: place.isChrome });
    }
    appendDecoded(this.#collector.builder, this.#source, { value: node.value, ...location });
    this.#offset = location.endOffset;
  }

  #enterBlock(element: Element, here: HtmlPlace): HtmlPlace {
    const tag = element.tagName;
    if (tag === 'tr') {
      this.#open({ kind: 'row', isHeader: isHeaderRow(element), isChrome: here.isChrome });
      return { ...here, isLocked: true };
    }
    if (ITEMS.has(tag)) {
      this.#open({ kind: 'item', level: Math.max(1, here.listDepth), isChrome: here.isChrome });
      return here;
    }
    if (BREAKS.has(tag)) this.#close();
    return LISTS.has(tag) ? { ...here, listDepth: here.listDepth + 1 } : here;
  }

  /** Inside a row or heading only cells and blanks are made. */
  #separate(tag: string): void {
    if (CELLS.has(tag)) this.#collector.nextCell(this.#offset);
    else if (BREAKS.has(tag) || ITEMS.has(tag)) {
      this.#collector.builder.appendFor(' ', this.#offset, this.#offset);
    }
  }

  #open(options: BlockOptions): void {
    this.#collector.close(this.#offset);
    this.#collector.open(options);
    this.#isOpen = true;
  }

  #close(): void {
    this.#collector.close(this.#offset);
    this.#isOpen = false;
  }
}

function isChrome(tag: string, place: HtmlPlace): boolean {
  return place.isChrome ? tag !== 'main' && tag !== 'article' : CHROME.has(tag);
}

function isHeaderRow(row: Element): boolean {
  const cells = row.childNodes.filter((node) => CELLS.has(node.nodeName));
  return cells.length > 0 && cells.every((cell) => cell.nodeName === 'th');
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none/iu.test(value)),
  );
}

interface DecodedText {
  readonly value: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Walks a text node and its source side by side: between two character references they are equal. */
function appendDecoded(builder: TextBuilder, source: string, text: DecodedText): void {
  const raw = source.slice(text.startOffset, text.endOffset);
  let from = 0;
  let inValue = 0;
  const appendLiteral = (to: number): void => {
    builder.appendSource(text.startOffset + from, text.startOffset + to);
    inValue += raw.slice(from, to).replaceAll('\r\n', '\n').length;
  };
  for (const match of raw.matchAll(/&#?[\da-z]{1,32};?/giu)) {
    appendLiteral(match.index);
    from = match.index + match[0].length;
    const decoded = decodedAt(text.value, inValue, {
      reference: match[0],
      after: raw.slice(from, from + 8),
    });
    const plain = decoded === '\u{ad}' ? '' : decoded.replace('\u{2019}', "'");
    builder.appendFor(plain, text.startOffset + match.index, text.startOffset + from);
    inValue += decoded.length;
  }
  appendLiteral(raw.length);
}

/** What a character reference became: the one or two units before the text that follows it, or itself when it is none. */
function decodedAt(
  value: string,
  at: number,
  { reference, after }: { readonly reference: string; readonly after: string },
): string {
  if (value.startsWith(reference, at) && reference !== '&') return reference;
  const next = after.replaceAll('\r\n', '\n').replace(/&.*$/su, '');
  return value.slice(at, at + ([1, 2].find((count) => value.startsWith(next, at + count)) ?? 1));
}
