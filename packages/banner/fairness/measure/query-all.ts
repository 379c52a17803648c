/** Every element inside that matches, in document order, through shadow roots that are open. */
export function queryAll(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? queryAll(element.shadowRoot, selector) : []),
  ]);
}
