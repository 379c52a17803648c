import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const PROMISE = phrasePattern('promisedControls', 'gu');
const SUBJECT = phrasePattern('controlSubjects');

/** The policy promises a control that the site must then have. */
export const usePromisedControl: Rule = (context) =>
  [...sentencesWith(context, PROMISE)]
    .filter(({ lower }) => SUBJECT.test(lower))
    .slice(0, 3)
    .map(({ sentence }) => ({
      code: 'use-promised-control',
      severity: 'info',
      message:
        'The policy promises that visitors can refuse cookies or take consent back on the site.',
      why: 'A promised control that is missing misleads, and withdrawing must be as easy as agreeing (GDPR Art. 7(3)).',
      fix: 'Keep the control that opens the preferences on every page.',
      span: spanOfRange(context, sentence),
    }));
