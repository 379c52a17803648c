import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import { createBlockCollector, type BlockCollector, type BlockOptions } from './block-collector.ts';
import type { TextBuilder } from './text-builder.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'canvas',
]);
const CHROME = new Set(['nav', 'footer', 'aside', 'header']);
const LISTS = new Set(['ul', 'ol', 'dl']);
const BREAKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'pre',
  'form',
  'fieldset',
  'figure',
  'figcaption',
  'address',
  'details',
  'summary',
  'hr',
  'br',
  'button',
  'header',
  'footer',
  'nav',
  'aside',
  'body',
  'html',
]);

/** Where the walk stands: kept by value, so leaving an element needs no undoing. */
interface Place {
  readonly listDepth: number;
  readonly isChrome: boolean;
  /** Inside a block that stays one, whatever stands in it: a table row or a heading. */
  readonly isLocked: boolean;
}

type Step =
  | { readonly kind: 'visit'; readonly node: Node; readonly place: Place }
  | { readonly kind: 'close'; readonly element: Element; readonly place: Place };

/** Reads HTML into blocks through parse5, with offsets into the source. Iterative: nesting may be as deep as a stranger likes. */
export function parseHtml(source: string): { collector: BlockCollector; pageTitle: string | null } {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const collector = createBlockCollector(source);
  const hasMain = /<(?:main|article)\b/iu.test(source);
  const reader = createReader(source, collector);
  const stack: Step[] = [
    { kind: 'visit', node: document, place: { listDepth: 0, isChrome: hasMain, isLocked: false } },
  ];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (step.kind === 'close') {
      reader.leave(step.element, step.place);
    } else if (step.node.nodeName === '#text') {
      reader.readText(step.node as TextNode, step.place);
    } else {
      const inside = 'tagName' in step.node ? reader.enter(step.node, step.place) : step.place;
      if (inside === null || !('childNodes' in step.node)) continue;
      if ('tagName' in step.node) stack.push({ kind: 'close', element: step.node, place: inside });
      for (let index = step.node.childNodes.length - 1; index >= 0; index -= 1) {
        const node = step.node.childNodes[index];
        if (node !== undefined) stack.push({ kind: 'visit', node, place: inside });
      }
    }
  }
  collector.close(source.length);
  return { collector, pageTitle: readTitle(source) };
}

function createReader(source: string, collector: BlockCollector) {
  let isOpen = false;
  let offset = 0;

  function open(options: BlockOptions): void {
    collector.close(offset);
    collector.open(options);
    isOpen = true;
  }

  function close(): void {
    collector.close(offset);
    isOpen = false;
  }

  function enterRow(element: Element, place: Place): Place {
    const cells = element.childNodes.filter(
      (node) => node.nodeName === 'td' || node.nodeName === 'th',
    );
    const isHeader = cells.length > 0 && cells.every((cell) => cell.nodeName === 'th');
    open({ kind: 'row', isHeader, isChrome: place.isChrome });
    return { ...place, isLocked: true };
  }

  return {
    enter(element: Element, place: Place): Place | null {
      const tag = element.tagName;
      if (SKIPPED.has(tag) || isHidden(element)) return null;
      offset = element.sourceCodeLocation?.startOffset ?? offset;
      const isChrome = place.isChrome ? tag !== 'main' && tag !== 'article' : CHROME.has(tag);
      const here = { ...place, isChrome };
      if (place.isLocked) {
        if (tag === 'td' || tag === 'th') collector.nextCell(offset);
        else if (BREAKS.has(tag) || tag === 'li') collector.builder.appendFor(' ', offset, offset);
        return here;
      }
      if (/^h[1-6]$/u.test(tag)) {
        open({ kind: 'heading', level: Number(tag.slice(1)), isChrome });
        return { ...here, isLocked: true };
      }
      if (tag === 'tr') return enterRow(element, here);
      if (tag === 'li' || tag === 'dt' || tag === 'dd') {
        open({ kind: 'item', level: Math.max(1, here.listDepth), isChrome });
        return here;
      }
      if (BREAKS.has(tag)) close();
      return LISTS.has(tag) ? { ...here, listDepth: here.listDepth + 1 } : here;
    },
    leave(element: Element, place: Place): void {
      offset = element.sourceCodeLocation?.endOffset ?? offset;
      const tag = element.tagName;
      const isBlock = BREAKS.has(tag) || /^(?:h[1-6]|li|dt|dd|tr)$/u.test(tag);
      if (tag === 'td' || tag === 'th') return;
      if (isBlock && (!place.isLocked || tag === 'tr' || /^h[1-6]$/u.test(tag))) close();
    },
    readText(node: TextNode, place: Place): void {
      const location = node.sourceCodeLocation;
      if (location === null || location === undefined) return;
      if (!isOpen) {
        if (node.value.trim() === '') return;
        collector.open({ kind: 'paragraph', isChrome: place.isChrome });
        isOpen = true;
      }
      appendDecoded(collector.builder, source, { value: node.value, ...location });
      offset = location.endOffset;
    },
  };
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
  const literal = (to: number): void => {
    builder.appendSource(text.startOffset + from, text.startOffset + to);
    inValue += raw.slice(from, to).replaceAll('\r\n', '\n').length;
  };
  for (const match of raw.matchAll(/&#?[\da-z]{1,32};?/giu)) {
    literal(match.index);
    from = match.index + match[0].length;
    const after = raw
      .slice(from, from + 8)
      .replaceAll('\r\n', '\n')
      .replace(/&.*$/su, '');
    const length = [1, 2].find((count) => text.value.startsWith(after, inValue + count)) ?? 1;
    const isLiteral = text.value.startsWith(match[0], inValue);
    const decoded = isLiteral ? match[0] : text.value.slice(inValue, inValue + length);
    builder.appendFor(
      decoded === '\u{ad}' ? '' : decoded.replace('\u{2019}', "'"),
      text.startOffset + match.index,
      text.startOffset + from,
    );
    inValue += decoded.length;
  }
  literal(raw.length);
}

function readTitle(source: string): string | null {
  const title = /<title[^>]{0,200}>([^<]{1,300})<\/title>/iu.exec(source.slice(0, 100_000))?.[1];
  return title === undefined ? null : title.replaceAll(/\s+/gu, ' ').trim();
}
