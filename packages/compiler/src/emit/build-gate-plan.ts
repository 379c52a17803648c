import {
  CATEGORIES,
  type GatePlan,
  type GateService,
  type Plan,
  type PlanService,
} from '@candor/model';

import { encodeSignals } from './encode-signals.ts';

/** Names and labels of the other files, which the gate needs to load them. */
export type GateFiles = Pick<GatePlan, 'f' | 'r'>;

const UNLISTED = { allow: 0, report: 1, hold: 2 } as const;
/** Set in no type: the service only hears what is granted, and so makes the site send it. */
const HEARS = 128;
const GOOGLE_BITS = {
  ad_storage: 1,
  ad_user_data: 2,
  ad_personalization: 4,
  analytics_storage: 8,
} as const;

/** Reduces a plan to what blocks every page: who is asked about, and which signals to send. */
export function buildGatePlan(plan: Plan, files: GateFiles): GatePlan {
  const signals = encodeSignals(plan.services);
  return {
    s: plan.services.map((service) => toRow(service)),
    ...files,
    d: plan.consentDays,
    u: UNLISTED[plan.unlisted],
    ...(plan.cookieDomain === null ? {} : { c: plan.cookieDomain }),
    ...(signals === undefined ? {} : { g: signals }),
  };
}

function toRow(service: PlanService): GateService {
  const { id, category, code } = service;
  return [id, CATEGORIES.indexOf(category), code, googleBits(service)];
}

function googleBits({ signals }: PlanService): number {
  const google = signals.filter((signal) => signal.protocol === 'google-consent-mode');
  const bits = google
    .flatMap(({ types }) => types)
    .reduce((sum, type) => sum | GOOGLE_BITS[type], 0);
  return google.length > 0 ? bits || HEARS : 0;
}
