import { hasSentenceWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

const PROMISE = phrasePattern('vendorPromises');

/** A service is only named in a list: nothing is said of its vendor or of what it is for. */
export const useVendorDetails: Rule = (context, { services }) => {
  const isPromised = hasSentenceWith(context, PROMISE);
  return services
    .filter(
      (service) =>
        service.kind !== 'back-office' &&
        service.provider === null &&
        service.evidence.length === 1,
    )
    .filter(({ evidence: [quote] }) => quote !== undefined && namesIn(quote, services) >= 3)
    .map(({ name, evidence }) => ({
      code: 'use-vendor-details',
      severity: isPromised ? 'warning' : 'info',
      message: isPromised
        ? `The policy promises details about its providers and gives none for ${name}.`
        : `The policy names ${name} in a list and says nothing more of it.`,
      why: 'Visitors must be told who receives their data and for what (GDPR Art. 13(1)(c) and (e)).',
      fix: 'Name its vendor and its purpose, and link its policy.',
      span: spanOf(evidence),
    }));
};

function namesIn(
  quote: { start: number; end: number },
  services: Parameters<Rule>[1]['services'],
): number {
  return services.filter(({ evidence }) =>
    evidence.some(({ start, end }) => start === quote.start && end === quote.end),
  ).length;
}
