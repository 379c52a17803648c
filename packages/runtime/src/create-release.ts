import { HELD } from './held.ts';
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
    let holder: HTMLElement | undefined;
    while (
      (holder = [...document.querySelectorAll<HTMLElement>(HELD)].find(mayOpen)) &&
      // While the page loads the parser may still be inside: a template cut in half would be opened in half.
      (holder.nextSibling || document.readyState !== 'loading')
    ) {
      // What the browser refuses (an attribute's name, a string under Trusted Types) goes: it must not keep the rest closed.
      await openHolder(holder).catch(() => holder!.remove());
    }
    isRunning = false;
  };
}
