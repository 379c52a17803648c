import type { GuardPlan } from '@candor/model';

import { createGuard } from './guard/create-guard.ts';
import type { GuardScript } from './load-guard.ts';
import { lockDown } from './lock-down.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_GUARD__: GuardPlan;

try {
  createGuard((document.currentScript as GuardScript).core_!, __CANDOR_GUARD__);
} catch {
  lockDown();
}
