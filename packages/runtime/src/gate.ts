import type { CandorApi, GatePlan } from '@candor/model';

import { createApi } from './create-api.ts';
import { createCore } from './create-core.ts';
import { keepInStep } from './keep-in-step.ts';
import { loadGuard } from './load-guard.ts';
import { offerChoice } from './offer-choice.ts';
import { sendGoogleConsent } from './send-google-consent.ts';
import { watchPage } from './watch-page.ts';

declare global {
  interface Window {
    candor: CandorApi;
  }
}

/** Closes the gate, and opens it as far as the stored decision goes. */
export function startGate(plan: GatePlan): void {
  // Once a page: a second tag, or a router that runs it again, would set a gate against a gate.
  if ((window.candor as Partial<CandorApi> | undefined)?.ready instanceof Promise) return;
  sendGoogleConsent(plan.s);
  const core = createCore(plan);
  core.apply_(document.cookie);
  window.candor = core.api_ = createApi(core);
  // Hosts that no service lists may have to be held as well.
  if (plan.u > 1 || plan.s.some(([id]) => core.state_.services[id] !== 'granted')) loadGuard(core);
  watchPage(offerChoice(core));
  keepInStep(core);
}
