/** Air above a card, in pixels. */
const AIR = 12;
/** Farther than this many screens a smooth way says nothing and takes long. */
const FAR = 2;

/**
 * Brings an element into view: the column that scrolls by itself moves and the page stays, so that a click in one column never moves the
 * other under the reader's eyes.
 */
export function scrollToElement(element: HTMLElement, column: HTMLElement | null = null): void {
  const isFar = Math.abs(element.getBoundingClientRect().top) > innerHeight * FAR;
  const isCalm = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isCalm ? 'instant' : 'smooth';
  if (column === null || getComputedStyle(column).overflowY !== 'auto') {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  const top = element.getBoundingClientRect().top - column.getBoundingClientRect().top;
  const tools = column.querySelector<HTMLElement>('.tools')?.offsetHeight ?? 0;
  column.scrollTo({ top: column.scrollTop + top - tools - AIR, behavior });
}
