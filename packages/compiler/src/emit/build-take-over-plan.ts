import type { Plan, TakeOverPlan, TakeOverRow } from '@candor/model';

import type { MigrateSetting } from '../config/config.ts';
import { isSameConsent } from '../resolve/is-same-consent.ts';
import { buildChoicePlan } from './build-choice-plan.ts';

/** Where each manager keeps a decision unless it is told otherwise. */
const COOKIE = {
  'vanilla-cookieconsent': 'cc_cookie',
  klaro: 'klaro',
  orejime: 'orejime',
} as const;

/**
 * Works out which decisions follow from an earlier banner's: its refusals all, its grants where they were given for exactly what a
 * grant means here.
 */
export function buildTakeOverPlan(plan: Plan, migrate: MigrateSetting): TakeOverPlan {
  const { from, cookie, storage, days, revision } = migrate;
  return {
    c: buildChoicePlan(plan),
    n: cookie ?? COOKIE[from],
    ...(storage === 'local-storage' ? { l: 1 } : {}),
    ...(days === undefined ? {} : { d: days }),
    ...(revision === undefined ? {} : { v: revision }),
    r: [...serviceRows(plan, migrate), ...categoryRows(plan, migrate)],
  };
}

function serviceRows(plan: Plan, migrate: MigrateSetting): TakeOverRow[] {
  return Object.entries(migrate.services ?? {}).map(([name, id]) => {
    const own = indexesOf(plan, [id]);
    return [name, own, mayGrant(name, migrate) ? own : []];
  });
}

function categoryRows(plan: Plan, migrate: MigrateSetting): TakeOverRow[] {
  const all = Object.entries(migrate.categories ?? {});
  return all.map(([name, earlier]) => {
    const inCategory = plan.services.filter(({ category }) => category === earlier.category);
    const ids = inCategory.map(({ id }) => id);
    const isGrant = mayGrant(name, migrate) && isSameConsent(earlier.services, ids);
    // Where two categories there are one here, the refusal of one is none of what the other named.
    const elsewhere = all.flatMap(([other, { services }]) => (other === name ? [] : services));
    const denied = [...ids.filter((id) => !elsewhere.includes(id)), ...earlier.services];
    return [name, indexesOf(plan, denied), isGrant ? indexesOf(plan, ids) : []];
  });
}

/** What was on before anybody agreed says nothing about consent (CJEU C-673/17, Planet49). */
function mayGrant(name: string, { refusalsOnly = [] }: MigrateSetting): boolean {
  return !refusalsOnly.includes(name);
}

/** Nothing is decided about what is necessary. */
function indexesOf({ services }: Plan, ids: readonly string[]): number[] {
  return services.flatMap(({ id, category }, index) =>
    category !== 'necessary' && ids.includes(id) ? [index] : [],
  );
}
