import { parentOf } from './parent-of.ts';

/** Whether an element is drawn in another, or is it. */
export function isInside(element: Element | null, container: Element): boolean {
  for (let each = element; each; each = parentOf(each)) if (each === container) return true;
  return false;
}
