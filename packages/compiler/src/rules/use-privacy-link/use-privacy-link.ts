import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A third party that the catalogue does not have comes with a link to its own policy. */
export function usePrivacyLink({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(
      ({ known, setting }) =>
        known === undefined && setting.vendor !== undefined && setting.privacyUrl === undefined,
    )
    .map(({ setting, id, span }) =>
      diagnose(
        {
          code: 'use-privacy-link',
          severity: 'info',
          message: `${setting.name ?? id} has no link to the policy of ${setting.vendor ?? 'its vendor'}.`,
          why: 'Preferences and declaration link it, so that visitors can see what the recipient does with their data (GDPR Art. 13 and recital 42).',
          fix: 'Add `"privacyUrl": "https://…"`.',
        },
        span,
      ),
    );
}
