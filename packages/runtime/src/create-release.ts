import { HELD_MARKUP } from './held-markup.ts';
import { openHolder } from './open-holder.ts';

/**
 * Creates the function that opens held markup, each piece once, in document order, one after the other.
 *
 * Opened pieces leave the page or stop being held, so what is left to open is read from the document each time: markup may come
 * late, move, or vanish with a body that a client-side router replaced, and consent may be withdrawn half-way.
 */
export function createRelease(mayOpen: (holder: HTMLElement) => boolean): () => Promise<void> {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    for (let holder; (holder = findNext(mayOpen));) await openHolder(holder);
    isRunning = false;
  };
}

function findNext(mayOpen: (holder: HTMLElement) => boolean): HTMLElement | undefined {
  // The parser may still be inside the last node of a page that is loading: a template cut in half would be opened in half.
  let last: Node | null = document;
  while (document.readyState === 'loading' && last.lastChild) last = last.lastChild;
  return [...document.querySelectorAll<HTMLElement>(HELD_MARKUP)].find(
    (holder) => !holder.contains(last) && mayOpen(holder),
  );
}
