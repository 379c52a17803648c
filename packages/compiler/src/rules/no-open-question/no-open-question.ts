import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** Questions that nobody has answered yet are shown at every build. */
export function noOpenQuestion({ config, locate }: RuleContext): readonly Diagnostic[] {
  return (config.questions ?? []).map((question, index) =>
    diagnose(
      {
        code: 'no-open-question',
        severity: 'info',
        message: question,
        why: 'The policy leaves it open, so the draft did, too.',
        fix: 'Answer it in the configuration, and delete the question.',
      },
      locate(['questions', index]),
    ),
  );
}
