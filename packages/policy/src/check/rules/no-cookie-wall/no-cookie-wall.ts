import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const WALL = phrasePattern('cookieWalls', 'gu');
const NECESSARY = phrasePattern('trackingExempt');

/** The site is said to be closed to whoever refuses cookies. */
export const noCookieWall: Rule = (context) =>
  [...sentencesWith(context, WALL)]
    .filter(({ lower }) => !NECESSARY.test(lower))
    .slice(0, 3)
    .map(({ sentence }) => ({
      code: 'no-cookie-wall',
      severity: 'warning',
      message: 'The policy makes access to the site depend on accepting cookies.',
      why: 'Consent that access depends on is not freely given (GDPR Art. 4(11) and 7(4); EDPB Guidelines 05/2020, paragraphs 39 to 41).',
      fix: 'Let the site work after a refusal, and say so.',
      span: spanOfRange(context, sentence),
    }));
