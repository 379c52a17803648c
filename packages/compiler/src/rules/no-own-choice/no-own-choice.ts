import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { OWN_ID } from '../../plan/own-service.ts';
import type { RuleContext } from '../rule.ts';

/** Candor itself, which remembers the refusal, stands under `necessary` and nowhere else. */
export function noOwnChoice({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ id, category }) => id === OWN_ID && category !== 'necessary')
    .map(({ category, span }) =>
      diagnose(
        {
          code: 'no-own-choice',
          severity: 'error',
          message: `\`${OWN_ID}\` stands under \`${category}\`.`,
          why: 'It remembers the decision, so it cannot depend on one.',
          fix: 'Remove it: it is always listed under `necessary`.',
        },
        span,
      ),
    );
}
