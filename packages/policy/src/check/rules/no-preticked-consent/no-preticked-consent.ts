import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const PRETICKED = phrasePattern('preticked', 'gu');
const DENIED = phrasePattern('pretickedDenials');

/** Something is on until the visitor unticks it. */
export const noPretickedConsent: Rule = (context) =>
  [...sentencesWith(context, PRETICKED)]
    .filter(({ lower }) => !DENIED.test(lower))
    .slice(0, 5)
    .map(({ sentence }) => ({
      code: 'no-preticked-consent',
      severity: 'warning',
      message: 'Something is agreed to unless it is unticked.',
      why: 'Pre-ticked boxes are not consent (GDPR recital 32; CJEU C-673/17 Planet49).',
      fix: 'Leave the box empty and let people tick it.',
      span: spanOfRange(context, sentence),
    }));
