import type { GatePlan } from '@candor/model';

import { startGate } from './gate.ts';
import { lockDown } from './lock-down.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_PLAN__: GatePlan;

try {
  startGate(__CANDOR_PLAN__);
} catch {
  // The page goes on with what is its own; what is held stays held.
  lockDown();
}
