import type { Plan, PlanService, PreferencesPlan, ServiceDetails, UiTexts } from '@candor/model';

import { shortKeys } from './short-keys.ts';
import { storedOf } from './stored-of.ts';

/** Reduces a plan to what the preferences show at once. */
export function buildPreferencesPlan(plan: Plan, words: UiTexts, details: string): PreferencesPlan {
  return {
    texts: shortKeys(words).texts,
    names: plan.services.map(({ category, name }) => (category === 'necessary' ? name : '')),
    details,
  };
}

/** Reduces a plan to what is shown of each service to who wants to know. */
export function buildServiceDetails(plan: Plan, words: UiTexts): readonly ServiceDetails[] {
  const { numberOf } = shortKeys(words);
  return plan.services.map((service) => toDetails(service, numberOf));
}

function toDetails(service: PlanService, numberOf: (id: string) => string): ServiceDetails {
  return [
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
