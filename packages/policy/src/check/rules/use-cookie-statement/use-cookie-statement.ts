import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const TRACKING = phrasePattern('trackingStatements', 'gu');

/** Nothing is said of cookies, though the policy tells of tracking visitors. */
export const useCookieStatement: Rule = (context, { cookieStance, services }) => {
  const onSite = services.filter(({ kind }) => kind !== 'back-office');
  if (cookieStance !== 'not-stated') return [];
  const tracking = [...sentencesWith(context, TRACKING)].toSorted(
    (a, b) => weight(b.lower) - weight(a.lower),
  )[0];
  if (tracking === undefined && onSite.length === 0) return [];
  return [
    {
      code: 'use-cookie-statement',
      severity: 'warning',
      message:
        'The policy tells of tracking and does not say whether cookies or similar storage are used.',
      why: 'Visitors must be told of storage on their device and its purposes (ePrivacy Directive Art. 5(3)).',
      fix: 'Say which cookies and tools are used, or that there are none.',
      span: tracking === undefined ? null : spanOfRange(context, tracking.sentence),
    },
  ];
};

/** What is said of the website comes before what is said of apps and accounts. */
function weight(sentence: string): number {
  return (
    (/track/u.test(sentence) ? 2 : 0) + (/web ?site|webseite|visit|besuch/u.test(sentence) ? 1 : 0)
  );
}
