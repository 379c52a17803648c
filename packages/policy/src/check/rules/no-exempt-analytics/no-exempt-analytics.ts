import { sentencesWith } from '../../../extract/sentences-with.ts';
import { listNames } from '../../list-names.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const CLAIM = phrasePattern('exemptionClaims', 'gu');

/** Measuring visitors is said to need no consent: that holds under conditions only, which a third party that sets cookies rarely meets. */
export const noExemptAnalytics: Rule = (context, { services }) => {
  const claim = sentencesWith(context, CLAIM).next();
  if (claim.done === true) return [];
  const doubtful = services
    .filter(
      ({ kind, category, cookieless }) =>
        kind !== 'back-office' && category === 'analytics' && !cookieless,
    )
    .map(({ name }) => name);
  return [
    {
      code: 'no-exempt-analytics',
      severity: doubtful.length === 0 ? 'info' : 'warning',
      message:
        doubtful.length === 0
          ? 'The policy says that measuring visitors needs no consent.'
          : `The policy says that measuring visitors needs no consent, and names ${listNames(doubtful)}.`,
      why: 'The exemption is limited to statistics for the site’s own use, without cross-site tracking or use by the provider (CNIL, deliberation of 4 July 2025; in the United Kingdom PECR Schedule A1, with an objection).',
      fix: 'Ask for consent, or state how each condition is met.',
      span: spanOfRange(context, claim.value.sentence),
    },
  ];
};
