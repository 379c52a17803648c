import type { GatePlan } from '@candor/model';

import { createSignalSender } from './create-signal-sender.ts';
import type { GateCore } from './gate-core.ts';
import type { Release } from './create-release.ts';
import { decisionDays } from './decision-days.ts';
import type { GateHost } from './gate-host.ts';
import { findProfile } from './find-profile.ts';
import { HELD } from './held.ts';
import { noop } from './noop.ts';
import { readDecision } from './read-decision.ts';
import { resolveState } from './resolve-state.ts';
import { sendGoogleConsent } from './send-google-consent.ts';
import { trustedPolicy } from './trusted-policy.ts';

/** Set by the bundler: `false` in the build for sites that ask alike everywhere. */
declare const __REGIONS__: boolean;

/** Creates the gate; it has a state once `apply_` was called. */
export function createCore(plan: GatePlan): GateCore {
  const base = (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;
  const senders = plan.g?.map(createSignalSender);
  const run = async <T>(file: string): Promise<T> =>
    ((await core.load_(file))['start'] as (core: GateCore) => T)(core);
  // What it lacks is set by `apply_`.
  const core = {
    plan_: plan,
    policy_: trustedPolicy,
    gpc_: !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
    ran_: new Set(),
    once_: new Set(),
    roots_: new Set(),
    mayRun_: (needed) =>
      !!needed[0] &&
      needed.every(([id]) => core.state_.services[id] === 'granted') &&
      needed.every(([id]) => core.ran_.add(id)),
    urlOf_: (file) => new URL(file, base).href,
    load_: (file) => import(core.urlOf_(file)),
    opener_: () => run<Release>(plan.f[4]),
    release_() {
      core.guard_?.();
      // Markup may be held for every service but the first, which is the gate itself.
      const isAny =
        core.once_.size ||
        plan.s.some(([id], index) => index && core.state_.services[id] === 'granted');
      if (isAny && (core.roots_.size || isHeldIn(document)))
        core.opener_().then(({ all }) => all(), noop);
    },
    complete_: () => run<GateHost>(plan.f[2]),
    read_: (cookies) =>
      readDecision(cookies, Date.now() / 1000, __REGIONS__ ? decisionDays(core) : plan.d),
    apply_(cookies) {
      core.stored_ = core.read_(cookies);
      core.state_ = resolveState(core, core.stored_);
      // The default denies everything: silence that grants has to be told as well.
      if (core.stored_ || (__REGIONS__ && core.profile_?.[0]))
        sendGoogleConsent(plan.s, core.state_);
      senders?.forEach((send) => send(core.state_));
    },
  } as GateCore;
  if (__REGIONS__) core.profile_ = findProfile(plan, document);
  return core;
}

/** Shadow roots that came with the HTML are looked into as well. */
function isHeldIn(tree: ParentNode): boolean {
  return (
    !!tree.querySelector(HELD) ||
    [...tree.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && isHeldIn(shadowRoot))
  );
}
