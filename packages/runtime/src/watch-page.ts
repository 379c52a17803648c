import { ELEMENTS, HELD } from './held.ts';

const WATCHED = `${HELD},${ELEMENTS}`;

/** Calls back after nodes were added to the page; `isFound` when held markup or an element of ours was among them. */
export function watchPage(onAdded: (isFound: boolean) => void): void {
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]) as Partial<Element>[];
    onAdded(added.some((node) => node.matches?.(WATCHED) || node.querySelector?.(WATCHED)));
  }).observe(document, { childList: true, subtree: true });
}
