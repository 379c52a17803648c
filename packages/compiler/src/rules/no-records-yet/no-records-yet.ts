import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A setting that has no effect yet says so, before somebody relies on it. */
export function noRecordsYet({ config, locate }: RuleContext): readonly Diagnostic[] {
  if (config.records?.endpoint === undefined) return [];
  return [
    diagnose(
      {
        code: 'no-records-yet',
        severity: 'warning',
        message: '`records.endpoint` has no effect yet: no consent record is sent.',
        why: 'The site must be able to demonstrate consent (GDPR Art. 7(1)), and this does not do it so far.',
        fix: 'Send the detail of the `candor-change` event to your server.',
      },
      locate(['records', 'endpoint']),
    ),
  ];
}
