import { createReplay } from './create-replay.ts';
import { HELD } from './held.ts';
import { openHolder } from './open-holder.ts';
import type { TrustedPolicy } from './trusted-policy.ts';

/** Scripts that the parser would have run after everything else. */
const DEFERRED = '[defer],[data-type=module]';

/** Opens held markup. */
export interface Release {
  /** Opens one element. */
  readonly open: (holder: HTMLElement) => Promise<void>;
  /** Opens all that may be opened, each piece once, in document order, one after the other; deferred scripts last. */
  readonly all: () => Promise<void>;
}

/** What {@link createRelease} goes by. */
export interface ReleaseOptions {
  readonly mayOpen: (holder: HTMLElement) => boolean;
  readonly policy: TrustedPolicy;
  /** Shadow roots to look into, beside the open ones that the document leads to. */
  readonly roots: ReadonlySet<ParentNode>;
}

/**
 * Creates the functions that open held markup.
 *
 * Opened pieces leave the page or stop being held, so what is left to open is read from the document each time: markup may come
 * late, move, or vanish with a body that a client-side router replaced, and consent may be withdrawn half-way.
 */
export function createRelease({ mayOpen, policy, roots }: ReleaseOptions): Release {
  const replay = createReplay(policy);
  let isRunning = false;
  let trees: readonly ParentNode[] = [];
  const findNext = (): HTMLElement | undefined => {
    const holders = trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(HELD)]);
    const isLoading = document.readyState === 'loading';
    return (
      // While the page loads the parser may still be inside: a template cut in half would be opened in half.
      holders.find(
        (holder) =>
          !holder.matches(DEFERRED) && (!isLoading || holder.nextSibling) && mayOpen(holder),
      ) ?? (isLoading ? undefined : holders.find(mayOpen))
    );
  };
  // What the browser refuses (an attribute's name, a string under Trusted Types) goes: it must not keep the rest closed.
  const openOne = (holder: HTMLElement): Promise<void> =>
    openHolder(holder, { replay, policy }).catch(() => holder.remove());
  return {
    open: openOne,
    async all() {
      if (isRunning) return;
      isRunning = true;
      trees = [...new Set([document, ...roots].flatMap(withShadows))];
      let holder;
      while ((holder = findNext())) await openOne(holder);
      isRunning = false;
      replay.finish();
    },
  };
}

/** A tree with the open shadow roots in it, to any depth. */
function withShadows(tree: ParentNode): readonly ParentNode[] {
  const roots = [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [tree, ...roots.flatMap(withShadows)];
}
