import {
  CATEGORIES,
  type GatePlan,
  type GateService,
  type Plan,
  type PlanService,
} from '@candor/model';

/** Names and labels of the other files, which the gate needs to load them. */
export type GateFiles = Pick<GatePlan, 'f' | 'l' | 'r'>;

const UNLISTED = { allow: 0, report: 1, hold: 2 } as const;
const GOOGLE_BITS = {
  ad_storage: 1,
  ad_user_data: 2,
  ad_personalization: 4,
  analytics_storage: 8,
} as const;

/** Reduces a plan to what blocks every page: who is asked about, and which signals to send. */
export function buildGatePlan(plan: Plan, files: GateFiles): GatePlan {
  return {
    s: plan.services.map((service) => toRow(service)),
    ...files,
    d: plan.consentDays,
    u: UNLISTED[plan.unlisted],
    ...(plan.cookieDomain === null ? {} : { c: plan.cookieDomain }),
  };
}

function toRow(service: PlanService): GateService {
  const { id, category, code } = service;
  return [id, CATEGORIES.indexOf(category), code, googleBits(service)];
}

function googleBits({ signals }: PlanService): number {
  return signals
    .filter(({ protocol }) => protocol === 'google-consent-mode')
    .flatMap(({ types }) => types)
    .reduce((bits, type) => bits | GOOGLE_BITS[type], 0);
}
