import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { hasFairWords } from '../words/find-word.ts';

/** Texts in a language without word lists pass unread, and that is said. Once a locale. */
export function noUncheckedText(context: RuleContext): readonly Diagnostic[] {
  const locales = listShownTexts(context)
    .map(({ locale }) => locale)
    .filter((locale) => !hasFairWords(locale));
  return [...new Set(locales)].map((locale) =>
    diagnose(
      {
        code: 'no-unchecked-text',
        severity: 'info',
        message: `The texts for \`${locale}\` were not read for fairness.`,
        why: 'There are no word lists for this language, so nobody has looked for vague labels and emotional steering in it.',
        fix: 'Let somebody who speaks it hold them to what `candor explain no-vague-label` and `candor explain no-emotive-text` say.',
      },
      context.locate(['texts', locale]),
    ),
  );
}
