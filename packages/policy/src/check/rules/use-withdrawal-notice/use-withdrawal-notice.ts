import { hasSentenceWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';

const WITHDRAWAL = phrasePattern('withdrawals');

/** Services that need consent are named, and nothing says that it can be taken back. */
export const useWithdrawalNotice: Rule = (context, { services, rights }) => {
  const needsConsent = services.some(
    ({ kind, category, cookieless }) =>
      kind !== 'back-office' && category !== null && category !== 'necessary' && !cookieless,
  );
  if (!needsConsent || rights.includes('withdraw-consent') || hasSentenceWith(context, WITHDRAWAL))
    return [];
  return [
    {
      code: 'use-withdrawal-notice',
      severity: 'info',
      message: 'The policy does not say that consent can be withdrawn.',
      why: 'Before consenting, visitors must be told that they may take consent back (GDPR Art. 7(3) and 13(2)(c)).',
      fix: 'Say that consent can be withdrawn at any time, and where: link the control that opens the preferences.',
      span: null,
    },
  ];
};
