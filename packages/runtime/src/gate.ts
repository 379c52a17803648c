import type { CandorApi, GatePlan } from '@candor/model';

import { createApi } from './create-api.ts';
import { createCore } from './create-core.ts';
import { createRelease } from './create-release.ts';
import { createUrlRule } from './create-url-rule.ts';
import { findNeeded } from './find-needed.ts';
import { intercept } from './intercept.ts';
import { keepInStep } from './keep-in-step.ts';
import { offerChoice } from './offer-choice.ts';
import { sendGoogleConsent } from './send-google-consent.ts';

declare global {
  interface Window {
    candor: CandorApi;
  }
}

/** Closes the gate, and opens it as far as the stored decision goes. */
export function startGate(plan: GatePlan): void {
  sendGoogleConsent(plan.s);
  const core = createCore(plan);
  const release = createRelease(
    (holder) => core.once_.has(holder) || core.mayRun_(findNeeded(plan.s, holder)),
  );
  const retry = intercept(createUrlRule(core), (isFound) => {
    if (isFound) void release();
    onAdded(isFound);
  });
  core.release_ = () => {
    retry();
    void release();
  };
  core.apply_(document.cookie);
  window.candor = core.api_ = createApi(core);
  core.release_();
  const onAdded = offerChoice(core);
  keepInStep(core);
  if (sessionStorage.getItem('candor-reloaded')) void core.complete_();
}
