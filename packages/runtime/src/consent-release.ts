import { createRelease, type Release } from './create-release.ts';
import { findNeeded } from './find-needed.ts';
import type { GateCore } from './gate-core.ts';

/** Entry of `consent-release.js`: what opens held markup, for pages that have some which is granted. */
export function releaseFor(core: GateCore): Release {
  return createRelease({
    mayOpen: (holder) => core.once_.has(holder) || core.mayRun_(findNeeded(core.plan_.s, holder)),
    policy: core.policy_,
    roots: core.roots_,
  });
}
