import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts, REFUSING } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findHiddenRefusal } from '../words/find-hidden-refusal.ts';

/** The label that refuses says so. */
export function noHiddenRefusal(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ locale, key, text, span, original = '' }) => {
    const word = REFUSING.has(key) ? findHiddenRefusal(text, locale) : undefined;
    if (word === undefined) return [];
    return [
      diagnose(
        {
          code: 'no-hidden-refusal',
          severity: 'error',
          message: `“${word}” on \`${key}\` hides that the click refuses.`,
          why: 'Refusing must be as easy as agreeing, on the same layer and in as plain words (GDPR Art. 7(3); EDPB cookie banner taskforce 2023; 11 CCR 7004(a)(2)).',
          fix: `Say that it refuses, as in “${original}”; the way to the preferences is labelled by \`choose\`.`,
        },
        span,
      ),
    ];
  });
}
