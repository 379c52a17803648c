import type { TakeOverPlan } from '@candor/model';

import { createChoices } from './create-choices.ts';
import type { GateCore } from './gate-core.ts';
import type { GateHost } from './gate-host.ts';
import { noop } from './noop.ts';
import { takeOverDecision } from './take-over-decision.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_TAKE_OVER__: TakeOverPlan;

/** A file is run once, however often it is asked for. */
let host: GateHost | undefined;

/**
 * Entry of `consent-choice.js` for a site that moved over from another manager: completes `window.candor`, and takes over what the
 * visitor decided in the earlier banner.
 */
export function start(core: GateCore): GateHost {
  if (host) return host;
  const plan = __CANDOR_TAKE_OVER__;
  // Who waits for this file with a decision, this page's or another tab's, goes first: a new decision outweighs an old one. Both
  // have their turn after one step of the queue, the interface after two.
  Promise.resolve()
    .then(noop)
    .then(() => takeOverDecision(core, plan))
    .catch(noop);
  return (host = createChoices(core, plan.c));
}
