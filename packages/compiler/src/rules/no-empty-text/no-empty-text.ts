import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';

/** No text of the banner is blank. */
export function noEmptyText(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context)
    .filter(({ text }) => text.trim() === '')
    .map(({ key, locale, span }) =>
      diagnose(
        {
          code: 'no-empty-text',
          severity: 'error',
          message: `\`${key}\` is blank in \`${locale}\`.`,
          why: 'A control without a name cannot be used with a screen reader (WCAG 4.1.2), and a question without words is none.',
          fix: 'Write the text, or remove the key: then the banner’s own is shown.',
        },
        span,
      ),
    );
}
