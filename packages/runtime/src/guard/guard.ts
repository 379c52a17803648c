import type { GateCore } from '../gate-core.ts';
import type { Holder } from './create-holder.ts';
import type { Judge } from './create-judge.ts';
import type { Patches } from './create-patches.ts';
import type { StorageRule } from './guard-storage.ts';
import type { Realm } from './realm.ts';

/** What the guard's parts share, for the page and its frames alike. */
export interface Guard {
  readonly core: GateCore;
  readonly judge: Judge;
  readonly holder: Holder;
  readonly storage: StorageRule;
  /** Runs the call once what it needs is granted. */
  readonly defer: (names: string, call: () => unknown) => void;
  /** Guards what stands behind a frame, where that is of the same origin: its window or its document. */
  readonly enter: (frame: unknown) => void;
  /** Keeps the places of embeds, and shows and hides by consent, in what was added to the page itself. */
  readonly onAdded: (trees: readonly Element[]) => void;
}

/** Guards one kind of door in one realm. */
export type GuardPart = (realm: Realm, patches: Patches, guard: Guard) => void;
