import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { findEvidence } from '../../resolve/find-evidence.ts';
import { quoteOf } from '../../resolve/quote-of.ts';
import type { RuleContext } from '../rule.ts';

/** The sentence behind a line must still stand in the policy. */
export function noStaleEvidence({ entries, policy, locate }: RuleContext): readonly Diagnostic[] {
  if (policy === null) return [];
  return entries.flatMap(({ id, setting, path }) => {
    const quote = quoteOf(setting);
    if (path === null || quote === undefined || findEvidence(quote, policy.text) !== undefined)
      return [];
    return [
      diagnose(
        {
          code: 'no-stale-evidence',
          severity: 'warning',
          message: `The sentence that \`${id}\` was drafted from is not in ${policy.name} any more.`,
          why: 'The policy has changed since, and what it says of this service may have changed, too.',
          fix: 'Read what the policy says now, and quote that, or remove `evidence`.',
        },
        locate([...path, 'evidence']),
      ),
    ];
  });
}
