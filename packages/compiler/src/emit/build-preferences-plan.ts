import type {
  Plan,
  PlanService,
  PreferencesPlan,
  PreferencesService,
  UiTexts,
} from '@candor/model';

import { shortKeys } from './short-keys.ts';
import { storedOf } from './stored-of.ts';

/** Reduces a plan to what the preferences show. */
export function buildPreferencesPlan(plan: Plan, words: UiTexts): PreferencesPlan {
  const { texts, numberOf } = shortKeys(words);
  return { texts, services: plan.services.map((service) => toRow(service, numberOf)) };
}

function toRow(service: PlanService, numberOf: (id: string) => string): PreferencesService {
  return [
    // The banner's plan has the names of all that it asks about.
    service.category === 'necessary' ? service.name : '',
    service.vendor.name,
    service.vendor.country ?? '',
    service.purposeText === null
      ? service.purposes.map((id) => numberOf(id)).join(' ')
      : `=${service.purposeText}`,
    service.links.privacy ?? '',
    service.links.optOut ?? '',
    storedOf(service) === 'unknown'
      ? '?'
      : service.storage.map(({ name, duration }) => `${name} ${duration}`).join(';'),
  ];
}
