import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findWord } from '../words/find-word.ts';

/** No text claims legitimate interest for what the banner asks. */
export function noLegitimateInterestText(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ locale, key, text, span }) => {
    const words = findWord(text, locale, 'legitimateInterest');
    if (words === undefined) return [];
    return [
      diagnose(
        {
          code: 'no-legitimate-interest-text',
          severity: 'error',
          message: `\`${key}\` claims “${words}”.`,
          why: 'What the banner asks for needs consent, and a second basis beside it takes the refusal back (ePrivacy Directive Art. 5(3); EDPB cookie banner taskforce 2023).',
          fix: 'Remove the claim; the banner asks for consent and nothing else.',
        },
        span,
      ),
    ];
  });
}
