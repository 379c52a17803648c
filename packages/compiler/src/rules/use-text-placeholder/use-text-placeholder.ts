import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import { placeholdersOf } from '../placeholders-of.ts';
import type { RuleContext } from '../rule.ts';

/** A text keeps what the banner fills into it: who asks, for what, for how many services. */
export function useTextPlaceholder(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ key, text, original = '', span }) => {
    const written = placeholdersOf(text);
    return [...placeholdersOf(original)]
      .filter((name) => !written.has(name))
      .map((name) =>
        diagnose(
          {
            code: 'use-text-placeholder',
            severity: 'warning',
            message: `\`${key}\` leaves out \`{${name}}\`.`,
            why: 'The first layer says who asks, for what, and for how many services (GDPR Recital 42; EDPB Guidelines 05/2020, section 3.3).',
            fix: `Write \`{${name}}\` where it belongs in the sentence.`,
          },
          span,
        ),
      );
  });
}
