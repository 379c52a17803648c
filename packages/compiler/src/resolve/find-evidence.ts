import type { Evidence } from '@candor/model';

/** Finds where a quote stands in the policy, or `undefined` when it does not stand there any more. */
export function findEvidence(quote: string, policyText: string): Evidence | undefined {
  const start = policyText.indexOf(quote);
  if (quote === '' || start === -1) return undefined;
  const line = policyText.slice(0, start).split('\n').length;
  return { quote, start, end: start + quote.length, line };
}
