import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const TRIGGER = phrasePattern('agreementTriggers', 'gu');
const IMPLIED = phrasePattern('agreementByUse');

/** Wording that takes use of the site, or silence, for agreement. */
export const noImpliedConsent: Rule = (context) =>
  [...sentencesWith(context, TRIGGER)]
    .filter(
      ({ lower, sentence }) =>
        context.document.blocks[sentence.block]?.isChrome !== true && IMPLIED.test(lower),
    )
    .slice(0, 50)
    .map(({ lower, sentence }) => ({
      code: 'no-implied-consent',
      severity: /cookie|traceur|tracking/u.test(lower) ? 'warning' : 'info',
      message: 'This wording takes the use of the site for agreement.',
      why: 'Silence, browsing on or mere use are not consent (GDPR Art. 4(11) and recital 32; CJEU C-673/17 Planet49).',
      fix: 'Remove the sentence and let the banner ask; announce changes instead of presuming acceptance.',
      span: spanOfRange(context, sentence),
    }));
