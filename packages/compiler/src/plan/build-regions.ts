import type { Plan, PlanRegion } from '@candor/model';

import type { Config } from '../config/config.ts';
import { profiles, type Profile } from '../profiles/profiles.ts';

/** Decides what holds where: the default first, then the rules in their order. */
export function buildRegions({ regions = {} }: Config): Plan['regions'] {
  const rules = regions.rules ?? [];
  return [
    buildRegion([], regions.default ?? 'eu', regions.exempt),
    ...rules.map((rule) => buildRegion(rule.in, rule.use, rule.exempt)),
  ];
}

function buildRegion(
  places: readonly string[],
  profile: Profile,
  exempt: readonly string[] = [],
): PlanRegion {
  const { model, consentDays, linkLabel, signalNotice } = profiles[profile];
  return {
    in: places,
    profile,
    model,
    consentDays,
    exempt,
    ...(linkLabel !== undefined && { linkLabel }),
    ...(signalNotice !== undefined && { signalNotice }),
  };
}
