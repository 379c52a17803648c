import { ELEMENTS, HELD } from './held.ts';
import { trustedPolicy } from './trusted-policy.ts';

/** Elements whose URL is fetched or run as soon as they have it; links only where their `rel` loads or connects. */
const GUARDED = 'script,iframe,img,link:is(:not([rel]),[rel*=style],[rel*=pre])';

const WATCHED = `${HELD},${ELEMENTS}`;

type Guarded = HTMLScriptElement & { href?: string };

/**
 * Holds back URLs that scripts give to elements, before the browser sees them; and makes inert what comes as markup (the parser,
 * `innerHTML`), after the browser saw it: scripts then do not run, but a preload scanner may have fetched them.
 *
 * @param mayLoad - Decides about one URL of one element.
 * @param onAdded - Told after nodes were added; `isFound` when held markup or an element of ours was among them.
 * @returns Tries everything that waits again, in the order in which it came.
 */
export function intercept(
  mayLoad: (url: string, element: HTMLElement) => boolean,
  onAdded: (isFound: boolean) => void,
): () => void {
  const waiting = new Map<Guarded, unknown>();
  const judged = new WeakSet<Guarded>();
  const isHeld = (element: Guarded, url: unknown): boolean => {
    judged.add(element);
    waiting.delete(element);
    return (
      element.matches(GUARDED) && !mayLoad(String(url), element) && !!waiting.set(element, url)
    );
  };

  for (const name of ['Script', 'IFrame', 'Image', 'Link']) {
    const { prototype } = window[`HTML${name}Element` as 'HTMLScriptElement'];
    const property = name === 'Link' ? 'href' : 'src';
    // oxlint-disable-next-line typescript/unbound-method -- called with the element as `this`
    const { set, ...native } = Object.getOwnPropertyDescriptor(prototype, property)!;
    Object.defineProperty(prototype, property, {
      ...native,
      set(this: Guarded, url: unknown) {
        if (!isHeld(this, url)) set!.call(this, url);
      },
    });
  }
  const { prototype } = Element;
  // oxlint-disable-next-line typescript/unbound-method -- called with the element as `this`
  const { setAttribute } = prototype;
  prototype.setAttribute = function (this: Guarded, name, value) {
    if (!/^(src|href)$/i.test(name) || !isHeld(this, value)) setAttribute.call(this, name, value);
  };

  new MutationObserver((records) => {
    let isFound = false;
    for (const { addedNodes } of records) {
      for (const node of addedNodes as NodeListOf<Guarded>) {
        for (const element of node.querySelectorAll
          ? [node, ...node.querySelectorAll<Guarded>(`${GUARDED},${WATCHED}`)]
          : []) {
          const url = element.src || element.href;
          // Held as text it loads nothing, and is opened with its URL.
          if (
            url &&
            element.type !== 'text/plain' &&
            !judged.has(element) &&
            isHeld(element, trustedPolicy.createScriptURL(url))
          )
            element.removeAttribute(element.href ? 'href' : 'src');
          isFound ||= element.matches(WATCHED);
        }
      }
    }
    onAdded(isFound);
  }).observe(document, { childList: true, subtree: true });

  return () => {
    // A copy: what stays held is entered anew, at the end.
    // oxlint-disable-next-line unicorn/no-useless-spread
    for (const [element, url] of [...waiting]) {
      // Released scripts keep their order unless they asked not to.
      element.async = element.hasAttribute('async');
      try {
        element[element.localName === 'link' ? 'href' : 'src'] = url as string;
      } catch {
        // Trusted Types refuse a string that a script had set, as they would have then.
      }
    }
  };
}
