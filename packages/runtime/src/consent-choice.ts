import type { ChoicePlan } from '@candor/model';

import { createChoices } from './create-choices.ts';
import type { GateCore } from './gate-core.ts';
import type { GateHost } from './gate-host.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_CHOICE__: ChoicePlan;

/** A file is run once, however often it is asked for. */
let host: GateHost | undefined;

/** Entry of `consent-choice.js`: completes `window.candor` with what only a visitor who decides something needs. */
export function start(core: GateCore): GateHost {
  return (host ??= createChoices(core, __CANDOR_CHOICE__));
}
