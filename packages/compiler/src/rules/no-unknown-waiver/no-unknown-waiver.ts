import type { Diagnostic } from '@candor/diagnostics';

import { nearestWord } from '../../config/nearest-word.ts';
import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';
import { WAIVABLE } from '../waivable.ts';

/** A waiver names a rule that can be waived. */
export function noUnknownWaiver({ config, locate }: RuleContext): readonly Diagnostic[] {
  const rules = [...WAIVABLE];
  return (config.waivers ?? []).flatMap(({ rule }, index) => {
    if (WAIVABLE.has(rule)) return [];
    const near = nearestWord(rule, rules);
    return [
      diagnose(
        {
          code: 'no-unknown-waiver',
          severity: 'error',
          message: `\`${rule}\` is no rule that can be waived.`,
          why: 'A waiver without effect would hide a mistake, and what a visitor’s choice rests on cannot be waived at all.',
          fix: `${near === undefined ? '' : `Write \`${near}\`. `}These can: ${rules.map((one) => `\`${one}\``).join(', ')}.`,
        },
        locate(['waivers', index, 'rule']),
      ),
    ];
  });
}
