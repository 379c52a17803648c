import { isInside } from './is-inside.ts';
import { topElement } from './top-element.ts';

/** Whether a click at an element's middle reaches it now, without scrolling: nothing is over it and no edge cuts it off. */
export function isClickable(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return isInside(topElement(left + width / 2, top + height / 2), element);
}
