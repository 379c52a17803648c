import type { GuardPlan } from '@candor/model';

import { createGuard } from './guard/create-guard.ts';
import type { GuardScript } from './load-guard.ts';
import { lockDown } from './lock-down.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_GUARD__: GuardPlan;

const script = document.currentScript as GuardScript;
try {
  createGuard(script.core_!, __CANDOR_GUARD__);
  // Frameworks that hydrate the whole document want it as the server sent it, and take a script more for one of theirs.
  script.remove();
} catch {
  lockDown();
}
