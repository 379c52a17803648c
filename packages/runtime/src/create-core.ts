import type { ConsentState, GatePlan } from '@candor/model';

import { createApi } from './create-api.ts';
import type { GateCore } from './gate-core.ts';
import type { GateHost } from './gate-host.ts';
import { readDecision } from './read-decision.ts';
import { resolveState } from './resolve-state.ts';
import { sendGoogleConsent } from './send-google-consent.ts';

/** Creates the gate's state; nothing is granted until a decision is applied. */
export function createCore(plan: GatePlan): GateCore {
  const base = (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  let state: ConsentState | undefined;
  let completed: Promise<GateHost> | undefined;
  const core: GateCore = {
    plan_: plan,
    api_: createApi(
      () => state as ConsentState,
      () => core.complete_(),
    ),
    ran_: new Set(),
    once_: new Set(),
    mayRun_: (needed) =>
      needed.length > 0 &&
      needed.every(([id]) => state?.services[id] === 'granted') &&
      needed.every(([id]) => core.ran_.add(id)),
    load_: (file) => import(new URL(file, base) as never),
    complete_: () =>
      (completed ??= core
        .load_(plan.f[2])
        .then(({ completeGate }) => (completeGate as (core: GateCore) => GateHost)(core))),
    read_: (cookies) => readDecision(cookies, Date.now() / 1000, plan.d),
    apply_(cookies) {
      const stored = (core.stored_ = core.read_(cookies));
      state = resolveState(plan.s, stored, gpc);
      if (stored) sendGoogleConsent(plan.s, state);
    },
  };
  return core;
}
