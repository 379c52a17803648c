import type { GuardPlan, Plan } from '@candor/model';

import { buildChoicePlan } from './build-choice-plan.ts';
import { shortenHosts } from './shorten-hosts.ts';

/** Reduces a plan to what is recognised as a service's: its addresses, and what it stores on the site. */
export function buildGuardPlan(plan: Plan): GuardPlan {
  const hosts = shortenHosts(plan.services);
  const names = buildChoicePlan(plan);
  return plan.services.map(({ id }, index) => {
    const [cookies = '', storage = ''] = names[index] ?? [];
    return [(hosts.get(id) ?? []).join(' '), cookies, storage];
  });
}
