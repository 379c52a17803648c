import type { GatePlan } from '@candor/model';

import { createSignalSender } from './create-signal-sender.ts';
import type { GateCore } from './gate-core.ts';
import type { Release } from './create-release.ts';
import type { GateHost } from './gate-host.ts';
import { HELD } from './held.ts';
import { readDecision } from './read-decision.ts';
import { resolveState } from './resolve-state.ts';
import { sendGoogleConsent } from './send-google-consent.ts';
import { trustedPolicy } from './trusted-policy.ts';

const noop = (): void => {};

/** Creates the gate's state; no decision has been applied to it yet. */
export function createCore(plan: GatePlan): GateCore {
  const base = (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  const senders = plan.g?.map(createSignalSender);
  const core: GateCore = {
    plan_: plan,
    policy_: trustedPolicy,
    state_: resolveState(plan.s, undefined, gpc),
    ran_: new Set(),
    once_: new Set(),
    roots_: new Set(),
    mayRun_: (needed) =>
      needed.length > 0 &&
      needed.every(([id]) => core.state_.services[id] === 'granted') &&
      needed.every(([id]) => core.ran_.add(id)),
    urlOf_: (file) => new URL(file, base).href,
    load_: (file) => import(core.urlOf_(file)),
    opener_: () =>
      core
        .load_(plan.f[4])
        .then(({ releaseFor }) => (releaseFor as (core: GateCore) => Release)(core)),
    release_() {
      core.guard_?.();
      // Markup may be held for every service but the first, which is the gate itself.
      const isAny =
        core.once_.size > 0 ||
        plan.s.some(([id], index) => index && core.state_.services[id] === 'granted');
      if (isAny && (core.roots_.size > 0 || isHeldIn(document)))
        core.opener_().then(({ all }) => all(), noop);
    },
    complete_: () =>
      core
        .load_(plan.f[2])
        .then(({ completeGate }) => (completeGate as (core: GateCore) => GateHost)(core)),
    read_: (cookies) => readDecision(cookies, Date.now() / 1000, plan.d),
    apply_(cookies) {
      core.stored_ = core.read_(cookies);
      core.state_ = resolveState(plan.s, core.stored_, gpc);
      if (core.stored_) sendGoogleConsent(plan.s, core.state_);
      senders?.forEach((send) => send(core.state_));
    },
  };
  return core;
}

/** Shadow roots that came with the HTML are looked into as well. */
function isHeldIn(tree: ParentNode): boolean {
  return (
    !!tree.querySelector(HELD) ||
    [...tree.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && isHeldIn(shadowRoot))
  );
}
