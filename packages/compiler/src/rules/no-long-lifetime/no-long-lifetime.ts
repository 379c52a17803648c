import type { Diagnostic } from '@candor/diagnostics';
import type { StorageItem } from '@candor/model';

import { diagnose } from '../../diagnose.ts';
import { mergeStorage } from '../../plan/merge-storage.ts';
import { durationDays } from '../../resolve/duration-days.ts';
import type { ServiceEntry } from '../../resolve/resolve-entries.ts';
import type { RuleContext } from '../rule.ts';

const MAX_MONTHS = 13;
/** Half a day of grace: 13 months are written as `P13M`, `P395D` and `P396D`. */
const MAX_DAYS = (MAX_MONTHS * 365) / 12 + 0.6;

/**
 * Cookies that outlive a consent by far, of those that a site can shorten: its own. Web storage has no lifetime at all and is not counted.
 */
export function noLongLifetime({ entries }: RuleContext): readonly Diagnostic[] {
  return entries.flatMap((entry) => {
    const long = longCookies(entry);
    if (entry.category === 'necessary' || long.length === 0) return [];
    const list = long.map(({ name, duration }) => `\`${name}\` (${duration})`).join(', ');
    return [
      diagnose(
        {
          code: 'no-long-lifetime',
          severity: 'warning',
          message: `${entry.setting.name ?? entry.known?.name ?? entry.id} keeps ${list} for more than ${MAX_MONTHS} months.`,
          why: 'A cookie that outlives the consent is read without one later; the French authority holds 13 months to be the most (CNIL 2020-091).',
          fix: `Shorten it in the service’s own settings, and state what it is now: \`{ "id": "${entry.id}", "cookies": [{ "name": "${long[0]?.name ?? ''}", "duration": "P13M" }] }\`.`,
        },
        entry.span,
      ),
    ];
  });
}

function longCookies({ known, setting }: ServiceEntry): StorageItem[] {
  return mergeStorage(known?.storage ?? [], setting).filter(
    ({ type, party, duration }) =>
      type === 'cookie' &&
      party === 'first' &&
      (duration === 'persistent' || (durationDays(duration) ?? 0) > MAX_DAYS),
  );
}
