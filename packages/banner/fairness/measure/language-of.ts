import { parentOf } from './parent-of.ts';

/** The language that an element declares or inherits, through shadow hosts; empty when nothing declares one. */
export function languageOf(element: Element): string {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const lang = each.getAttribute('lang');
    if (lang !== null) return lang;
  }
  return '';
}
