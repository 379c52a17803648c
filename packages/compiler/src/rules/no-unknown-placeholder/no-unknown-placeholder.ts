import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import { placeholdersOf } from '../placeholders-of.ts';
import type { RuleContext } from '../rule.ts';

/** A text has no placeholder that nothing fills. */
export function noUnknownPlaceholder(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context).flatMap(({ key, text, original = '', span }) => {
    const wanted = placeholdersOf(original);
    return [...placeholdersOf(text)]
      .filter((name) => !wanted.has(name))
      .map((name) =>
        diagnose(
          {
            code: 'no-unknown-placeholder',
            severity: 'error',
            message: `\`${key}\` has no \`{${name}}\` to put in.`,
            why: 'The visitor would read it as it is written.',
            fix:
              wanted.size === 0
                ? 'Remove it.'
                : `Known here: ${[...wanted].map((n) => `\`{${n}}\``).join(', ')}.`,
          },
          span,
        ),
      );
  });
}
