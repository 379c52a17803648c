/** Words of an element that are drawn, spaces collapsed, through shadow roots that are open. What is in `except` is left out. */
export function visibleText(element: Element, except?: Element): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node === except) return;
    if (node instanceof Text) {
      if (node.parentElement?.checkVisibility({ visibilityProperty: true }) ?? isDrawnIn(node))
        words.push(node.data);
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

/** A text at the top of a shadow root has no parent element. */
function isDrawnIn(node: Text): boolean {
  const root = node.getRootNode();
  return root instanceof ShadowRoot && root.host.checkVisibility({ visibilityProperty: true });
}
