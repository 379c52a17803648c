import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { mergeStorage } from '../../plan/merge-storage.ts';
import { durationDays } from '../../resolve/duration-days.ts';
import { matchesName } from '../../resolve/matches-name.ts';
import type { RuleContext } from '../rule.ts';

/** Thirteen months are written as `P13M` and as `P395D`: a day more is no difference. */
const GRACE_DAYS = 2;

/** No cookie lives longer than the policy says. Once a service. */
export function useToldLifetime({
  entries,
  disclosures,
  policy,
}: RuleContext): readonly Diagnostic[] {
  if (disclosures === null || policy === null) return [];
  return entries.flatMap(({ id, known, setting, span }) => {
    const longer = mergeStorage(known?.storage ?? [], setting).flatMap((item) => {
      if (item.type !== 'cookie') return [];
      const told = disclosures.cookies.find(
        ({ name, service }) => service === id && matchesName(item.name, name),
      );
      const toldDays = durationDays(told?.duration ?? '');
      const days = durationDays(item.duration);
      if (toldDays === null || days === null || days <= toldDays + GRACE_DAYS) return [];
      return [`\`${item.name}\` (${item.duration}, not ${told?.duration ?? ''})`];
    });
    if (longer.length === 0) return [];
    return [
      diagnose(
        {
          code: 'use-told-lifetime',
          severity: 'warning',
          message: `${setting.name ?? known?.name ?? id} keeps longer than ${policy.name} says: ${longer.join(', ')}.`,
          why: 'The lifetime that visitors are told must be the one their browser keeps (CJEU C-673/17, Planet49).',
          fix: 'Correct the policy, or shorten the cookie in the service’s settings and state it under `cookies`.',
        },
        span,
      ),
    ];
  });
}
