import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

const MIN_WORDS = 3;

/** A waiver gives a reason that somebody else can judge. */
export function useWaiverReason({ config, locate }: RuleContext): readonly Diagnostic[] {
  return (config.waivers ?? []).flatMap(({ rule, reason }, index) => {
    const words = reason.trim().split(/\s+/u).filter(Boolean);
    // Languages that write no spaces say as much in one run.
    if (words.length >= MIN_WORDS || reason.trim().length >= MIN_WORDS * 8) return [];
    return [
      diagnose(
        {
          code: 'use-waiver-reason',
          severity: 'error',
          message: `“${reason.trim()}” is no reason to waive \`${rule}\`.`,
          why: 'The reason stands in the report and the manifest, for whoever has to answer for the banner.',
          fix: 'Write a sentence: why does what the rule asks for not fit here, and what is done instead?',
        },
        locate(['waivers', index, 'reason']),
      ),
    ];
  });
}
