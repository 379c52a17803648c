import {
  CATEGORIES,
  type GatePlan,
  type GateService,
  type Plan,
  type PlanService,
} from '@candor/model';

import { matchesName } from '../resolve/matches-name.ts';
import { shortenHosts } from './shorten-hosts.ts';

/** Names and labels of the other files, which the gate needs to load them. */
export type GateFiles = Pick<GatePlan, 'f' | 'l' | 'r'>;

const UNLISTED = { allow: 0, report: 1, hold: 2 } as const;
const GOOGLE_BITS = {
  ad_storage: 1,
  ad_user_data: 2,
  ad_personalization: 4,
  analytics_storage: 8,
} as const;

/** Reduces a plan to what blocks a page: what to hold, what to sweep, which signals to send. */
export function buildGatePlan(plan: Plan, files: GateFiles): GatePlan {
  const hosts = shortenHosts(plan.services);
  return {
    s: plan.services.map((service) => toRow(service, hosts.get(service.id) ?? [])),
    ...files,
    d: plan.consentDays,
    u: UNLISTED[plan.unlisted],
    ...(plan.cookieDomain === null ? {} : { c: plan.cookieDomain }),
  };
}

function toRow(service: PlanService, hosts: readonly string[]): GateService {
  // Only what the site itself can read can be swept by it.
  const own = service.storage.filter(({ party }) => party === 'first');
  const names = (isWanted: (type: string) => boolean): string =>
    shortenNames(own.filter(({ type }) => isWanted(type)).map(({ name }) => name)).join(' ');
  return [
    service.id,
    CATEGORIES.indexOf(service.category),
    service.code,
    hosts.join(' '),
    names((type) => type === 'cookie'),
    names((type) => type !== 'cookie'),
    googleBits(service),
  ];
}

/** A name that another pattern of the list covers (`_hjSession_*` beside `_hj*`) need not be swept twice. */
function shortenNames(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)];
  return all.filter((name) => !all.some((other) => other !== name && matchesName(other, name)));
}

function googleBits({ signals }: PlanService): number {
  return signals
    .filter(({ protocol }) => protocol === 'google-consent-mode')
    .flatMap(({ types }) => types)
    .reduce((bits, type) => bits | GOOGLE_BITS[type], 0);
}
