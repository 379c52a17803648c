import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A policy that is named must have been read. */
export function noUnreadPolicy({ config, policy, locate }: RuleContext): readonly Diagnostic[] {
  if (config.policy === undefined || policy !== null) return [];
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
