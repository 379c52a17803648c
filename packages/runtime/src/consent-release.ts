import { createRelease, type Release } from './create-release.ts';
import { findNeeded } from './find-needed.ts';
import type { GateCore } from './gate-core.ts';
import { BY_ADDRESS } from './held.ts';

/** A file is run once, however often it is asked for. */
let release: Release | undefined;

/** Entry of `consent-release.js`: what opens held markup, for pages that have some which is granted. */
export function start(core: GateCore): Release {
  return (release ??= createRelease({
    mayOpen(holder) {
      if (core.once_.has(holder)) return true;
      // Names no service: its address tells. Without a guard everything is granted.
      if (holder.matches(BY_ADDRESS)) return !core.judge_?.(holder.dataset['url']);
      return core.mayRun_(findNeeded(core.plan_.s, holder));
    },
    policy: core.policy_,
    roots: core.roots_,
  }));
}
