/** What a click at a point of the viewport would reach, through shadow roots that are open. */
export function topElement(x: number, y: number): Element | null {
  let top = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = top?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === top) return top;
    top = inner;
  }
}
