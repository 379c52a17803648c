import { ELEMENTS, HELD } from './held.ts';

const WATCHED = `${HELD},${ELEMENTS}`;

/** Calls back after nodes were added to the page; `isFound` when held markup or an element of ours was among them. */
export function watchPage(onAdded: (isFound: boolean) => void): void {
  new MutationObserver((records) => {
    // The parser reports each element of a tree by itself: what is inside the last one was looked through with it.
    let last: Node | undefined;
    const isWatched = (node: Node & Partial<ParentNode>): unknown => {
      last = node;
      return (node as Partial<Element>).matches?.(WATCHED) || node.querySelector?.(WATCHED);
    };
    onAdded(
      records.some(
        ({ addedNodes, target }) => !last?.contains(target) && [...addedNodes].some(isWatched),
      ),
    );
  }).observe(document, { childList: true, subtree: true });
}
