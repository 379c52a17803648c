import { parentOf } from './parent-of.ts';

/** Words of an element that are drawn, spaces collapsed, through shadow roots that are open. What is in `except` is left out. */
export function visibleText(element: Element, except?: Element): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node === except) return;
    if (node instanceof Text) {
      if (isDrawn(node)) words.push(node.data);
      return;
    }
    if (!(node instanceof Element) || node.matches('style,script,template,noscript')) return;
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      node.assignedNodes().forEach(walk);
    else (node.shadowRoot ?? node).childNodes.forEach(walk);
    // Words of neighbouring blocks are not one word.
    if (!getComputedStyle(node).display.startsWith('inline')) words.push(' ');
  };
  walk(element);
  return words.join('').replace(/\s+/g, ' ').trim();
}

function isDrawn(text: Text): boolean {
  const root = text.getRootNode();
  let box = text.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  // What has no box of its own, a slot say, is drawn where its parent is.
  while (box && getComputedStyle(box).display === 'contents') box = parentOf(box);
  return box?.checkVisibility({ visibilityProperty: true }) ?? false;
}
