import type { ChoicePlan, ConsentChange, ConsentState } from '@candor/model';

import type { GateCore } from './gate-core.ts';
import { lockDown } from './lock-down.ts';
import { endWorkers } from './end-workers.ts';
import { reloadMark } from './reload-mark.ts';
import { sweep } from './sweep.ts';

/**
 * Creates the function that takes over a decision: state and signals, then the sweep, the event, and either the release of what was
 * granted or, when something withdrawn has run on this page, a reload, after which the guard sweeps once more.
 */
export function createTransition(
  core: GateCore,
  declared: ChoicePlan,
): (cookies: string) => Promise<void> {
  const { s: services } = core.plan_;
  const sweepDenied = () => sweep({ services, declared, state: core.state_ }).catch(() => []);
  const grantedOnlyIn = (one: ConsentState, other: ConsentState) =>
    Object.keys(one.services).filter(
      (id) => one.services[id] === 'granted' && other.services[id] !== 'granted',
    );

  return async (cookies) => {
    const before = core.state_;
    core.apply_(cookies);
    const { state_: state } = core;
    const granted = grantedOnlyIn(state, before);
    const revoked = grantedOnlyIn(before, state);
    // Only a reload stops a script, and until then it must send nothing. Without a guard nobody knows what has run.
    const isOver = core.isLocked_ || revoked.some((id) => !core.guard_ || core.ran_.has(id));
    if (isOver) {
      lockDown(core);
      // What runs in a frame is not bound by the page's policy.
      for (const frame of document.querySelectorAll('iframe,object,embed')) frame.remove();
    }
    const ended = isOver && endWorkers(core).catch(() => {});
    const remaining = revoked.length > 0 ? await sweepDenied() : [];
    const detail: ConsentChange = { state, granted, revoked, remaining };
    document.dispatchEvent(new CustomEvent('candor-change', { detail }));
    if (isOver) {
      reloadMark(true);
      await ended;
      location.reload();
      return;
    }
    // The visitor sees that the answer has arrived before the rest is done.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (revoked.length === 0) void sweepDenied();
    core.release_();
  };
}
