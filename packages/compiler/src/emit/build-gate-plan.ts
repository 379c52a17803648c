import {
  CATEGORIES,
  type GateProfile,
  type GatePlan,
  type GateService,
  type Plan,
  type PlanRegion,
  type PlanService,
} from '@candor/model';

import { encodeSignals } from './encode-signals.ts';
import { optOutDays } from '../plan/opt-out-days.ts';

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
  const regions = encodeRegions(plan.regions);
  return {
    s: plan.services.map((service) => toRow(service)),
    ...files,
    d: plan.consentDays,
    u: UNLISTED[plan.unlisted],
    ...(plan.cookieDomain === null ? {} : { c: plan.cookieDomain }),
    ...(signals === undefined ? {} : { g: signals }),
    ...(regions === undefined ? {} : { p: regions }),
  };
}

/** What the gate must know to tell regions apart; nothing where all of them ask, and alike. */
function encodeRegions(regions: Plan['regions']): GatePlan['p'] {
  if (regions.every(({ model, exempt }) => model === 'opt-in' && exempt.length === 0)) {
    return undefined;
  }
  // Of two rules for one region the first holds.
  const rows = regions.toReversed().flatMap((region) => {
    const places = region.in.length === 0 ? [''] : region.in;
    return places.map((place) => [place, toProfile(region)] as const);
  });
  return Object.fromEntries(rows);
}

function toProfile(region: PlanRegion): GateProfile {
  const { exempt, linkLabel, signalNotice } = region;
  const days = optOutDays(region);
  if (linkLabel === undefined) return [days, exempt];
  return signalNotice === undefined
    ? [days, exempt, linkLabel]
    : [days, exempt, linkLabel, signalNotice];
}

function toRow(service: PlanService): GateService {
  const { id, category, code } = service;
  const google = googleBits(service);
  const row = [id, CATEGORIES.indexOf(category), code] as const;
  return google === 0 ? row : [...row, google];
}

function googleBits({ signals }: PlanService): number {
  const google = signals.filter((signal) => signal.protocol === 'google-consent-mode');
  const bits = google
    .flatMap(({ types }) => types)
    .reduce((sum, type) => sum | GOOGLE_BITS[type], 0);
  return google.length > 0 ? bits || HEARS : 0;
}
