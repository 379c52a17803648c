import type { ChoicePlan, Plan, PlanService, StorageItem } from '@candor/model';

import { matchesName } from '../resolve/matches-name.ts';

/** Reduces a plan to what is deleted when consent is withdrawn: only what the site itself can read can be swept by it. */
export function buildChoicePlan(plan: Plan): ChoicePlan {
  return plan.services.map((service) => [
    namesOf(service, ({ type }) => type === 'cookie'),
    namesOf(service, ({ type }) => type !== 'cookie'),
  ]);
}

/** A name that another pattern of the list covers (`_hjSession_*` beside `_hj*`) need not be swept twice. */
function namesOf({ storage }: PlanService, isWanted: (item: StorageItem) => boolean): string {
  const own = storage.filter((item) => item.party === 'first' && isWanted(item));
  const names = [...new Set(own.map(({ name }) => name))];
  const isCovered = (name: string): boolean =>
    names.some((other) => other !== name && matchesName(other, name));
  return names.filter((name) => !isCovered(name)).join(' ');
}
