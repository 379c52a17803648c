import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A tag manager brings tags that nobody listed: only a gate that holds the unlisted holds those. */
export function useStrictGate({ entries, config }: RuleContext): readonly Diagnostic[] {
  if (config.gate?.unlisted === 'hold') return [];
  return entries
    .filter(({ known }) => known?.kind === 'tag-manager')
    .map(({ known, id, span }) =>
      diagnose(
        {
          code: 'use-strict-gate',
          severity: 'warning',
          message: `${known?.name ?? id} can load services that the configuration does not list.`,
          why: 'Granting the tag manager would let them all act, whatever the visitor refused (VG Hannover, 10 A 5385/22).',
          fix: 'Set `gate.unlisted` to `hold`, and list each service that the container loads.',
        },
        span,
      ),
    );
}
