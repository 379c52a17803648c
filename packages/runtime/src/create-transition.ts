import type { ChoicePlan, ConsentChange, ConsentState } from '@candor/model';

import type { GateCore } from './gate-core.ts';
import { sweep } from './sweep.ts';

/** Set in sessionStorage while a page is reloaded to stop what was withdrawn; the gate then completes itself on the next page. */
const RELOADED = 'candor-reloaded';

/**
 * Creates the function that takes over a decision: state and signals, then the sweep, the event, and either the release of what was
 * granted or, when something withdrawn has run on this page, a reload. Only a reload stops a script.
 */
export function createTransition(
  core: GateCore,
  declared: ChoicePlan,
): (cookies: string) => Promise<void> {
  const { api_: api } = core;
  const { s: services } = core.plan_;
  const sweepDenied = () => sweep({ services, declared, state: api.state }).catch(() => []);
  const grantedOnlyIn = (one: ConsentState, other: ConsentState) =>
    Object.keys(one.services).filter(
      (id) => one.services[id] === 'granted' && other.services[id] !== 'granted',
    );

  if (sessionStorage.getItem(RELOADED)) {
    sessionStorage.removeItem(RELOADED);
    // Between the first sweep and the reload, what was running may have written its cookies again.
    void sweepDenied();
  }
  return async (cookies) => {
    const before = api.state;
    core.apply_(cookies);
    const { state } = api;
    const granted = grantedOnlyIn(state, before);
    const revoked = grantedOnlyIn(before, state);
    const swept = sweepDenied();
    const remaining = revoked.length > 0 ? await swept : [];
    const detail: ConsentChange = { state, granted, revoked, remaining };
    document.dispatchEvent(new CustomEvent('candor-change', { detail }));
    if (revoked.some((id) => core.ran_.has(id))) {
      sessionStorage.setItem(RELOADED, '1');
      location.reload();
    } else core.release_?.();
  };
}
