import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import { BlockCollector } from './block-collector.ts';
import { HtmlReader, type HtmlPlace } from './html-reader.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

type Step =
  | { readonly kind: 'visit'; readonly node: Node; readonly place: HtmlPlace }
  | { readonly kind: 'leave'; readonly element: Element; readonly place: HtmlPlace };

/** Reads HTML into blocks through parse5, with offsets into the source. Iterative: nesting may be as deep as a stranger likes. */
export function parseHtml(source: string): { collector: BlockCollector; pageTitle: string | null } {
  const collector = new BlockCollector(source);
  const reader = new HtmlReader(source, collector);
  // Where a page marks its main part, all the rest is chrome.
  const isChrome = /<(?:main|article)\b/iu.test(source);
  const place = { listDepth: 0, isChrome, isLocked: false };
  const document = parse(source, { sourceCodeLocationInfo: true });
  const stack: Step[] = [{ kind: 'visit', node: document, place }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (step.kind === 'leave') reader.leave(step.element, step.place);
    else visit(step.node, step.place, { reader, stack });
  }
  collector.close(source.length);
  return { collector, pageTitle: readTitle(source) };
}

function visit(
  node: Node,
  place: HtmlPlace,
  { reader, stack }: { readonly reader: HtmlReader; readonly stack: Step[] },
): void {
  if (node.nodeName === '#text') return reader.readText(node as TextNode, place);
  if (!('childNodes' in node)) return;
  const isElement = 'tagName' in node;
  const inside = isElement ? reader.enter(node, place) : place;
  if (inside === null) return;
  if (isElement) stack.push({ kind: 'leave', element: node, place: inside });
  for (const child of node.childNodes.toReversed()) {
    stack.push({ kind: 'visit', node: child, place: inside });
  }
}

function readTitle(source: string): string | null {
  const title = /<title[^>]{0,200}>([^<]{1,300})<\/title>/iu.exec(source.slice(0, 100_000))?.[1];
  return title === undefined ? null : title.replaceAll(/\s+/gu, ' ').trim();
}
