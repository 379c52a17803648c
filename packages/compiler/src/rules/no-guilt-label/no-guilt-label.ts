import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findEmotion } from '../words/find-emotion.ts';
import { findWord } from '../words/find-word.ts';

/** No text puts whoever refuses in the wrong. What already speaks to feelings is reported as that. */
export function noGuiltLabel(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ locale, key, text, span }) => {
    const words = findWord(text, locale, 'guilt');
    if (words === undefined || findEmotion(text, locale) !== undefined) return [];
    return [
      diagnose(
        {
          code: 'no-guilt-label',
          severity: 'error',
          message: `“${words}” in \`${key}\` puts whoever refuses in the wrong.`,
          why: 'A refusal that has to be confessed is not as easy as a grant (EDPB Guidelines 03/2022, "stirring"; 11 CCR 7004(a)(4)).',
          fix: 'Say what the click does and nothing about the visitor.',
        },
        span,
      ),
    ];
  });
}
