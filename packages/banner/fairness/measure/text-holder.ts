/** The element that a control's first word stands in: its font and colour are the label's. The control where there are no words. */
export function textHolder(control: Element): Element {
  const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (parentElement && textContent?.trim()) return parentElement;
  }
  return control;
}
