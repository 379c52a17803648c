import type { CandorApi, ChoicePlan, DecisionMethod, GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';
import { createHost } from './create-host.ts';
import { createTransition } from './create-transition.ts';
import { findServices } from './find-services.ts';
import type { GateCore } from './gate-core.ts';
import type { GateHost } from './gate-host.ts';
import { makeDecision } from './make-decision.ts';
import { writeDecision } from './write-decision.ts';

/** Completes `window.candor`: the decisions, what follows from them, and what the user interface asks the gate. */
export function createChoices(core: GateCore, declared: ChoicePlan): GateHost {
  const { plan_: plan } = core;
  const services = plan.s;
  const change = (core.change_ = createTransition(core, declared));
  const decide = (method: DecisionMethod, pick: (service: GateService) => boolean | undefined) => {
    const now = Math.floor(Date.now() / 1000);
    const { state_: state } = core;
    const decision = makeDecision({ services, method, pick, state, stored: core.stored_, now });
    const cookie = writeDecision(decision, core);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    core.channel_?.postMessage(cookie);
    void change(cookie);
  };
  const decideNamed = (what: string | readonly string[], method: 'choose' | 'withdraw') => {
    const named = [what].flat().flatMap((name) => findServices(services, name));
    if (named.length === 0) return;
    decide(method, (service) => (named.includes(service) ? method === 'choose' : undefined));
  };
  const host = createHost(core);
  Object.assign(core.api_ ?? {}, {
    accept(what) {
      if (what !== undefined) decideNamed(what, 'choose');
      else {
        const { gpc } = core.state_;
        decide('accept-all', ([, category]) =>
          gpc && CATEGORIES[category] === 'marketing' ? undefined : true,
        );
      }
    },
    reject() {
      decide('reject-all', () => false);
    },
    set(decisions) {
      decide('choose', ([id, category]) => {
        const decision = decisions[id] ?? decisions[CATEGORIES[category] ?? ''];
        // Nothing else grants, whatever a page hands over.
        return decision === undefined ? undefined : decision === true || decision === 'granted';
      });
    },
    withdraw(what) {
      if (what === undefined) decide('withdraw', () => false);
      else decideNamed(what, 'withdraw');
    },
    async open() {
      const { openPreferences } = await core.load_(plan.f[1]);
      await (openPreferences as (host: GateHost) => Promise<void>)(host);
    },
  } satisfies Partial<CandorApi>);
  return host;
}
