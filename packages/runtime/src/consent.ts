import type { GatePlan } from '@candor/model';

import { startGate } from './gate.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_PLAN__: GatePlan;

try {
  startGate(__CANDOR_PLAN__);
} catch {
  // The page goes on; what is not granted stays held.
}
