import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** There must be something to build a banner from. */
export function usePolicyOrCategories({
  config,
  policy,
  locate,
}: RuleContext): readonly Diagnostic[] {
  if (config.policy !== undefined || policy !== null || config.categories !== undefined) return [];
  return [
    diagnose(
      {
        code: 'use-policy-or-categories',
        severity: 'error',
        message: 'The configuration has neither a policy nor categories.',
        why: 'What the banner asks follows from one of them.',
        fix: 'Add `"policy": "privacy.html"` with the path of your policy, or list services under `categories`.',
      },
      locate([]),
    ),
  ];
}
