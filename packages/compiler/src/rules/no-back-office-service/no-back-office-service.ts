import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A product that never acts in a visitor's browser is no part of a banner; one whose hosts are stated is taken to do so. */
export function noBackOfficeService({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ known, setting }) => {
      const isOffice = known?.kind === 'back-office' && known.dualUse !== true;
      return isOffice && (setting.hosts ?? []).length === 0;
    })
    .map(({ id, known, category, span }) =>
      diagnose(
        {
          code: 'no-back-office-service',
          severity: 'error',
          message: `\`${id}\` works in the office (${known?.role ?? 'no code on the site'}), and stands under \`${category}\`.`,
          why: 'A visitor cannot consent to it in a banner, and a banner that lists it asks for more than it decides.',
          fix: `Remove it; the policy is where it belongs. If its code does run on the site, write \`{ "id": "${id}", "hosts": ["…"] }\` with the hosts it loads from.`,
        },
        span,
      ),
    );
}
