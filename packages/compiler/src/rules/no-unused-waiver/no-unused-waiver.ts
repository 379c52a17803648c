import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';
import { WAIVABLE } from '../waivable.ts';

/** Rules about the policy are asked by `candor check` only: in a build a waiver of theirs is not unused. */
const CHECK_ONLY: ReadonlySet<string> = new Set(['use-told-lifetime']);

/**
 * A waiver meets something.
 *
 * @param broken - Codes of everything that was found.
 */
export function noUnusedWaiver(
  broken: ReadonlySet<string>,
  { config, locate }: Pick<RuleContext, 'config' | 'locate'>,
): readonly Diagnostic[] {
  return (config.waivers ?? []).flatMap(({ rule }, index) => {
    if (!WAIVABLE.has(rule) || broken.has(rule) || CHECK_ONLY.has(rule)) return [];
    return [
      diagnose(
        {
          code: 'no-unused-waiver',
          severity: 'warning',
          message: `Nothing breaks \`${rule}\`, and the configuration waives it.`,
          why: 'A waiver that is left over would hide what comes later.',
          fix: 'Remove it.',
        },
        locate(['waivers', index]),
      ),
    ];
  });
}
