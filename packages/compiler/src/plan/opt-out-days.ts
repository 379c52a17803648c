import type { PlanRegion } from '@candor/model';

/** Days that an objection lasts where services act until the visitor objects; 0 where they wait to be granted. */
export function optOutDays({ model, consentDays }: PlanRegion): number {
  return model === 'opt-out' ? consentDays : 0;
}
