import type { GatePlan, GateProfile } from '@candor/model';

/** Set by the bundler: `false` in the build for sites that ask alike everywhere. */
declare const __REGIONS__: boolean;

/** Days that a decision lasts where the visitor is. */
export function decisionDays(basis: {
  readonly plan_: Pick<GatePlan, 'd'>;
  readonly profile_?: GateProfile | undefined;
}): number {
  return (__REGIONS__ && basis.profile_?.[0]) || basis.plan_.d;
}
