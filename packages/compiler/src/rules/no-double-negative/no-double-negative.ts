import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { DECIDING, listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findWord } from '../words/find-word.ts';

/** A label that decides does not refuse a refusal. */
export function noDoubleNegative(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ locale, key, text, span }) => {
    const words = DECIDING.has(key) ? findWord(text, locale, 'doubleNegatives') : undefined;
    if (words === undefined) return [];
    return [
      diagnose(
        {
          code: 'no-double-negative',
          severity: 'error',
          message: `“${words}” on \`${key}\` denies twice.`,
          why: 'A double negative makes people agree who meant to refuse (11 CCR 7004(a)(3); EDPB Guidelines 03/2022, "left in the dark").',
          fix: 'Use one plain verb: accept, or reject.',
        },
        span,
      ),
    ];
  });
}
