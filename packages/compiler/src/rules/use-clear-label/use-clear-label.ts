import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { GRANTING, listShownTexts, type OwnText, REFUSING } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';
import { findHiddenRefusal } from '../words/find-hidden-refusal.ts';
import { findWord, hasFairWords } from '../words/find-word.ts';

/** The label that grants has a word for granting, the one that refuses a word for refusing. Labels that are vague, and refusals that lead somewhere else, are rules of their own. */
export function useClearLabel(context: RuleContext): readonly Diagnostic[] {
  return listShownTexts(context)
    .filter(({ locale }) => hasFairWords(locale))
    .filter((own) => isUnclear(own) && findWord(own.text, own.locale, 'vague') === undefined)
    .map(({ key, text, span, original = '' }) =>
      diagnose(
        {
          code: 'use-clear-label',
          severity: 'warning',
          message: `“${text}” on \`${key}\` has no word for ${GRANTING.has(key) ? 'accepting' : 'refusing'}.`,
          why: 'Whoever reads the two labels must know which one grants and which one refuses (GDPR Art. 4(11); EDPB Guidelines 03/2022).',
          fix: `Use a plain verb, as in “${original}”.`,
        },
        span,
      ),
    );
}

function isUnclear({ key, text, locale }: OwnText): boolean {
  if (GRANTING.has(key)) return findWord(text, locale, 'accepting') === undefined;
  return (
    REFUSING.has(key) &&
    findWord(text, locale, 'refusing') === undefined &&
    findHiddenRefusal(text, locale) === undefined
  );
}
