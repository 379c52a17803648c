import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../diagnose.ts';
import type { RuleContext } from './rule.ts';

/** There must be something to build a banner from, and a policy that is named must have been read. */
export function checkSources({ config, policy, locate }: RuleContext): readonly Diagnostic[] {
  if (config.policy !== undefined && policy === null) {
    return [
      diagnose(
        {
          code: 'no-unread-policy',
          severity: 'error',
          message: `The policy \`${config.policy}\` was not read.`,
          why: 'Without its text nothing can be compared with it, and a missing file would pass for an empty one.',
          fix: 'Correct the path; it is relative to the configuration.',
        },
        locate(['policy']),
      ),
    ];
  }
  if (policy !== null || config.categories !== undefined) return [];
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
