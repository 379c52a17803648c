import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { mergeStorage } from '../../plan/merge-storage.ts';
import type { RuleContext } from '../rule.ts';

/** A visitor is told what is stored and for how long: where nobody has said it, the banner can only say that it is not known. */
export function useStatedStorage({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ known, disclosed, setting }) => {
      const isCookieless = setting.cookieless ?? known?.cookieless ?? disclosed?.cookieless;
      const isBare = known === undefined && Object.keys(setting).length === 1;
      return (
        !isBare && isCookieless !== true && mergeStorage(known?.storage ?? [], setting).length === 0
      );
    })
    .map(({ id, known, setting, span }) =>
      diagnose(
        {
          code: 'use-stated-storage',
          severity: 'warning',
          message: `Nothing says what ${setting.name ?? known?.name ?? id} stores on the visitor’s device.`,
          why: 'Visitors are told how long cookies last and who reads them (CJEU C-673/17, Planet49); the gate deletes only what is named.',
          fix: 'List its `cookies` and `storage`, or add `"cookieless": true` if it stores nothing.',
        },
        span,
      ),
    );
}
