import type { Judge } from './create-judge.ts';
import { isLoader, LOADERS, LOADING, SEVERAL } from './loaders.ts';

/** Holds elements back, in the attribute form of held markup, which the gate opens. */
export interface Holder {
  /** Held elements in the order in which they came; some are in no document. */
  readonly waiting: Set<Element>;
  /** Holds one attribute's value back. `false`: the element may have it. */
  readonly hold: (element: Element, attribute: string, value: unknown) => boolean;
  /** Holds a style sheet or a set of speculation rules back because of its text, before the browser reads it. */
  readonly holdText: (element: Element, text: unknown) => void;
  /** Holds back what an element has already. */
  readonly visit: (element: Element) => void;
  /** Holds back what a tree has. */
  readonly visitTree: (node: Node) => void;
}

/** A page that makes pixels for hours before it is answered must not run out of memory: the oldest are dropped. */
const MOST_WAITING = 1000;

/** Native: the patched ones come back here. */
// oxlint-disable-next-line typescript/unbound-method -- called with the element as `this`
const { setAttribute, removeAttribute } = Element.prototype;

/** Creates the holder of a page. */
export function createHolder(judge: Judge): Holder {
  const waiting = new Set<Element>();
  const keep = (element: Element, names: string): void => {
    const already = element.getAttribute('data-consent') ?? '';
    const all = new Set(`${already} ${names}`.trim().split(/[ ,]+/));
    setAttribute.call(element, 'data-consent', [...all].join(' '));
    waiting.add(element);
    if (waiting.size > MOST_WAITING) waiting.delete(waiting.values().next().value!);
  };
  const hold = (element: Element, attribute: string, value: unknown): boolean => {
    const name = attribute.toLowerCase();
    const selector = LOADING.get(name);
    if (!selector || !element.matches(selector)) return false;
    const names =
      name === 'srcdoc'
        ? judge.text(value)
        : judge[SEVERAL.test(name) ? 'urls' : 'url'](value, element);
    if (!names) return false;
    setAttribute.call(element, `data-consent-${name}`, String(value));
    keep(element, names);
    // Without its address a script is its text, which the address was to replace.
    if ((element as HTMLScriptElement).text?.trim()) makeInert(element);
    return true;
  };
  const replace = (element: Element, attribute: string, value: unknown): boolean => {
    if (hold(element, attribute, value)) return true;
    // What waited has been given up for a value that may be had.
    removeAttribute.call(element, `data-consent-${attribute}`);
    return false;
  };
  const holdText = (element: Element, text: unknown): void => {
    const { localName, type } = element as HTMLStyleElement;
    const isStyle = localName === 'style' && type !== 'text/plain';
    if (!isStyle && type !== 'speculationrules') return;
    const names = isStyle ? judge.urls(text, element) : judge.text(text);
    if (!names) return;
    keep(element, names);
    makeInert(element);
  };
  const visit = (element: Element): void => {
    visited.add(element);
    if ((element as HTMLScriptElement).type === 'text/plain') return;
    // A copy: the list is alive.
    // oxlint-disable-next-line unicorn/no-useless-spread
    for (const { name, value } of [...element.attributes])
      if (hold(element, name, value)) takeAway(element, name);
    holdText(element, element.textContent);
  };
  /** What is set later is looked at when it is set. */
  const visited = new WeakSet<Element>();
  const visitOnce = (element: Element): void => {
    if (!visited.has(element)) visit(element);
  };
  return {
    waiting,
    hold: replace,
    holdText,
    visit,
    visitTree(node) {
      const element = node as Element;
      if (isLoader(element)) visitOnce(element);
      if (element.firstElementChild) element.querySelectorAll(LOADERS).forEach(visitOnce);
    },
  };
}

/**
 * Takes an address away that an element has had.
 *
 * Firefox has read a parsed script's address by then and would run it all the same; the type it reads later. A script that is not in the
 * page yet loses its address alone: what made it may hold on to it.
 */
function takeAway(element: Element, name: string): void {
  removeAttribute.call(element, name);
  if (element.localName === 'script' && element.isConnected) makeInert(element);
}

/** Makes a script or a style sheet one of no language, as held markup has it. */
function makeInert(element: Element): void {
  if (element.getAttribute('type') === 'text/plain') return;
  setAttribute.call(element, 'data-consent-type', element.getAttribute('type') ?? '');
  setAttribute.call(element, 'type', 'text/plain');
}
