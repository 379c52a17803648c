import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A visitor is told why: consent to an unnamed purpose is none. */
export function useServicePurpose({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ known, setting }) => {
      const purposes = setting.purposes ?? known?.purposes ?? [];
      const sentences = [
        setting.purpose,
        ...(setting.cookies ?? []).map((cookie) => cookie.purpose),
      ];
      const isOwn = known === undefined && setting.name === undefined;
      return (
        !isOwn && purposes.length === 0 && sentences.every((sentence) => sentence === undefined)
      );
    })
    .map(({ id, setting, span }) =>
      diagnose(
        {
          code: 'use-service-purpose',
          severity: 'warning',
          message: `Nothing says what ${setting.name ?? id} is for.`,
          why: 'Consent is given for a specific purpose (GDPR Art. 5(1)(b), Art. 6(1)(a)).',
          fix: 'Add `"purpose": "…"` with one sentence, or `"purposes": ["…"]` with standard ones.',
        },
        span,
      ),
    );
}
