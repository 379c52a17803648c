import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findEmotion } from '../words/find-emotion.ts';

/** No text steers by feeling. */
export function noEmotiveText(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ locale, key, text, span }) => {
    const word = findEmotion(text, locale);
    if (word === undefined) return [];
    return [
      diagnose(
        {
          code: 'no-emotive-text',
          severity: 'error',
          message: `“${word}” in \`${key}\` speaks to feelings.`,
          why: 'Steering a choice by guilt, loss or flattery makes the consent not free (GDPR Art. 4(11); EDPB Guidelines 03/2022, emotional steering).',
          fix: 'Say plainly what is asked.',
        },
        span,
      ),
    ];
  });
}
