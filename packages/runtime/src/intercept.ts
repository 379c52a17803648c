/** Elements whose URL is fetched or run as soon as they have it; links only where their `rel` loads or connects. */
const GUARDED =
  'script:not([type="text/plain"]),iframe,img,embed,link:is(:not([rel]),[rel*=style],[rel*=pre])';

type Guarded = HTMLElement & { src?: string; href?: string; type?: string };

/** What {@link intercept} asks and tells. */
export interface InterceptOptions {
  /** Decides about one URL of one element. */
  readonly mayLoad: (url: string, element: HTMLElement) => boolean;
  /** Selector of further elements to look for, and what to do after nodes were added; `isFound` when one was among them. */
  readonly watched: string;
  readonly onAdded: (isFound: boolean) => void;
}

/**
 * Holds back URLs that scripts give to elements, before the browser sees them; and makes inert what comes as markup (the parser,
 * `innerHTML`), after the browser saw it: scripts then do not run, but a preload scanner may have fetched them.
 *
 * @returns Tries everything that waits again, in the order in which it came.
 */
export function intercept({ mayLoad, watched, onAdded }: InterceptOptions): () => void {
  const waiting = new Map<Guarded, unknown>();
  const isHeld = (element: Guarded, url: unknown): boolean => {
    const result = element.matches(GUARDED) && !mayLoad(String(url), element);
    if (result) waiting.set(element, url);
    else waiting.delete(element);
    return result;
  };

  for (const name of ['Script', 'IFrame', 'Image', 'Embed', 'Link']) {
    const { prototype } = (window as unknown as Record<string, { prototype: object }>)[
      `HTML${name}Element`
    ]!;
    const property = 'href' in prototype ? 'href' : 'src';
    const native = Object.getOwnPropertyDescriptor(prototype, property)!;
    Object.defineProperty(prototype, property, {
      ...native,
      set(this: Guarded, value: unknown) {
        if (!isHeld(this, value)) native.set!.call(this, value);
      },
    });
  }
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (this: Guarded, name, value) {
    if (!/^(src|href)$/i.test(name) || !isHeld(this, value)) setAttribute.call(this, name, value);
  };

  const makeInert = (element: Guarded): void => {
    const url = element.src ?? element.href;
    if (!url || !isHeld(element, url)) return;
    element.removeAttribute('src');
    element.removeAttribute('href');
  };
  new MutationObserver((records) => {
    let isFound = false;
    for (const { addedNodes } of records) {
      for (const node of addedNodes as NodeListOf<Guarded>) {
        if (node.nodeType !== 1) continue;
        for (const element of [node, ...node.querySelectorAll<Guarded>(`${GUARDED},${watched}`)]) {
          makeInert(element);
          isFound ||= element.matches(watched);
        }
      }
    }
    onAdded(isFound);
  }).observe(document, { childList: true, subtree: true });

  return () => {
    for (const [element, url] of waiting)
      Object.assign(element, { ['href' in element ? 'href' : 'src']: url });
  };
}
