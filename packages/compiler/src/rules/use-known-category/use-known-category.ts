import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { OWN_ID } from '../../plan/own-service.ts';
import type { RuleContext } from '../rule.ts';

/** A category other than the catalogue's is a decision to look at twice. */
export function useKnownCategory({ entries }: RuleContext): readonly Diagnostic[] {
  return entries.flatMap(({ id, known, category, path, span }) => {
    if (known?.category == null || known.category === category) return [];
    // Under `necessary`, and for Candor itself, it is an error that checkNecessary reports.
    if (category === 'necessary' || id === OWN_ID || path === null) return [];
    return [
      diagnose(
        {
          code: 'use-known-category',
          severity: 'warning',
          message: `${known.name} stands under \`${category}\`; the catalogue has it under \`${known.category}\`.`,
          why: `${known.categoryReason} A visitor who grants one purpose does not grant another (GDPR Recital 32).`,
          fix: `Move it to \`${known.category}\`, unless the site uses it for ${category} only.`,
        },
        span,
      ),
    ];
  });
}
