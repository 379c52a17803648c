import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { DECIDING, listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findVagueness } from '../words/find-vagueness.ts';

/** A label that decides says what a click does. */
export function noVagueLabel(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap((own) => {
    const { key, span } = own;
    const word = DECIDING.has(key) ? findVagueness(own) : undefined;
    if (word === undefined) return [];
    return [
      diagnose(
        {
          code: 'no-vague-label',
          severity: 'error',
          message: `“${word}” on \`${key}\` does not say what a click does.`,
          why: 'Consent is an unambiguous act (GDPR Art. 4(11)); a label that hides it is a deceptive pattern (EDPB Guidelines 03/2022; 11 CCR 7004(a)).',
          fix: 'Say what happens, as “Accept all” and “Reject all” do.',
        },
        span,
      ),
    ];
  });
}
