import type { GuardPlan } from '@candor/model';

import { findNeeded } from '../find-needed.ts';
import { findServices } from '../find-services.ts';
import type { GateCore } from '../gate-core.ts';
import { reloadMark } from '../reload-mark.ts';
import { sweep } from '../sweep.ts';
import { createHolder } from './create-holder.ts';
import { createJudge, type Judge } from './create-judge.ts';
import { createPlaceKeeper } from './create-place-keeper.ts';
import { createPatches, type Patches } from './create-patches.ts';
import { createStorageRule } from './create-storage-rule.ts';
import { findClosed } from './find-closed.ts';
import type { Guard } from './guard.ts';
import { guardParts } from './guard-parts.ts';
import { showByConsent } from './show-by-consent.ts';
import { endWorkers } from './guard-workers.ts';
import type { Realm } from './realm.ts';

/** `GatePlan.u`: what no service lists is held. */
const HOLD = 2;

/**
 * Starts the guard: from here on what scripts of this page and of its same-origin frames load, send and store is held to the decision,
 * until everything is granted.
 */
export function createGuard(core: GateCore, plan: GuardPlan): void {
  const { s: services, u: unlisted } = core.plan_;
  const judge = createJudge(
    core,
    plan.map(([hosts]) => hosts),
  );
  const elements = showByConsent(core);
  const realms = new Map<Realm, Patches>();
  const deferred: (readonly [names: string, call: () => unknown])[] = [];
  const guard: Guard = {
    core,
    judge,
    holder: createHolder(judge),
    storage: createStorageRule(core, plan),
    defer: (...one) => void deferred.push(one),
    enter(frame) {
      try {
        const { document: own, defaultView } = frame as Window & Document;
        const realm = (own ? frame : defaultView) as Realm | null;
        if (!realm || realms.has(realm)) return;
        const patches = createPatches();
        realms.set(realm, patches);
        for (const part of guardParts) part(realm, patches, guard);
      } catch {
        // A frame of another origin.
      }
    },
    onAdded(trees) {
      keepPlaces(trees);
      elements.add(trees);
    },
  };
  const openWaiting = (): void => {
    const { waiting } = guard.holder;
    for (const element of [...waiting] as HTMLElement[]) {
      if (!core.once_.has(element) && !core.mayRun_(findNeeded(services, element))) continue;
      waiting.delete(element);
      void openHeld(core, element);
    }
    for (const one of deferred.splice(0)) {
      if (core.mayRun_(findServices(services, one[0]))) one[1]();
      else deferred.push(one);
    }
  };

  core.judge_ = judge.url;
  core.closedOf_ = (holder) => findClosed(core, holder);
  const keepPlaces = createPlaceKeeper(core);
  core.guard_ = () => {
    openWaiting();
    elements.update();
    if (unlisted === HOLD || services.some(([id]) => core.state_.services[id] !== 'granted')) {
      guard.enter(window);
      return;
    }
    for (const patches of realms.values()) patches.remove();
    realms.clear();
    // Nobody watches any more, so all of them may be running.
    for (const [id] of services) core.ran_.add(id);
  };
  core.guard_();
  endEarlier(core, plan, judge);
}

/** Ends what earlier pages have left. */
function endEarlier(core: GateCore, plan: GuardPlan, judge: Judge): void {
  core.endWorkers_ = () => endWorkers(judge);
  // A page is controlled by what was registered when something else was granted.
  if (navigator.serviceWorker?.controller) core.endWorkers_().catch(() => {});
  // Nobody has withdrawn anything before a first decision, and asking the storage takes a first visit's time.
  if (!core.stored_ || !reloadMark(false)) return;
  sweepAgain(core, plan);
  // Who withdrew was still to be told that it has been done when the page went. A body is needed for that.
  addEventListener('load', () => {
    Promise.all([core.load_(core.plan_.f[0]), core.complete_()])
      .then(([{ mount }, host]) => (mount as (host: unknown, isSaved: true) => void)(host, true))
      .catch(() => {});
  });
}

/** Before anything else runs: what was withdrawn went on until the page was gone, and may have written again. */
function sweepAgain(core: GateCore, plan: GuardPlan): void {
  const declared = plan.map(([, cookies, keys]) => [cookies, keys] as const);
  sweep({ services: core.plan_.s, declared, state: core.state_ }).catch(() => {});
}

/** Opens one element that the guard holds, unless it was opened with the rest of the page by the time that what opens it has been loaded. */
async function openHeld(core: GateCore, element: HTMLElement): Promise<void> {
  try {
    const { open } = await core.opener_();
    if (element.dataset['consent']) await open(element);
  } catch {
    // It stays held.
  }
}
