import type {
  Plan,
  PlanService,
  PreferencesPlan,
  PreferencesService,
  UiTexts,
} from '@candor/model';

import { storedOf } from './stored-of.ts';

/** Reduces a plan to what the preferences show. */
export function buildPreferencesPlan(plan: Plan, texts: UiTexts): PreferencesPlan {
  return { texts, services: plan.services.map((service) => toRow(service)) };
}

function toRow(service: PlanService): PreferencesService {
  return [
    service.name,
    service.vendor.name,
    service.vendor.country ?? '',
    service.purposeText === null ? service.purposes.join(' ') : `=${service.purposeText}`,
    service.links.privacy ?? '',
    service.links.optOut ?? '',
    storedOf(service) === 'unknown'
      ? '?'
      : service.storage.map(({ name, duration }) => `${name} ${duration}`).join(';'),
  ];
}
