import type { CandorApi } from '@candor/model';

import { findNeeded } from './find-needed.ts';
import type { GateCore } from './gate-core.ts';
import type { GateHost } from './gate-host.ts';
import { EMBEDS } from './held.ts';

/** Creates what the user interface sees of the gate: `window.candor`, and what only the interface needs. */
export function createHost(core: GateCore): GateHost {
  const { plan_: plan, once_: once } = core;
  const own: Omit<GateHost, keyof CandorApi> = {
    get undecided() {
      return plan.s.map(([id]) => id).filter((id) => !(id in core.state_.services));
    },
    get embeds() {
      const holders = document.querySelectorAll<HTMLElement>(EMBEDS);
      return [...holders].flatMap((holder) => {
        const closed = core.closedOf_?.(holder);
        return closed?.[0] ? [[holder, closed] as const] : [];
      });
    },
    load: core.load_,
    release(holder) {
      const { content } = holder as Partial<HTMLTemplateElement>;
      const scripts = content?.querySelectorAll('script') ?? [];
      for (const element of [holder, ...scripts]) once.add(element);
      for (const [id] of findNeeded(plan.s, holder)) {
        once.add(id);
        core.ran_.add(id);
      }
      core.release_();
    },
    plan,
  };
  return Object.setPrototypeOf(own, core.api_ ?? null) as GateHost;
}
