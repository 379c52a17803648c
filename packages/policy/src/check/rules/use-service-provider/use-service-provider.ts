import type { Disclosures, ServiceDisclosure } from '@candor/model';

import { listNames } from '../../list-names.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/**
 * Services of the website are named without who provides them. One diagnostic for all of them, at the first. A name in a list of
 * several is a rule of its own, `use-vendor-details`.
 */
export const useServiceProvider: Rule = (_context, disclosures) => {
  const nameless = disclosures.services.filter(
    (service) =>
      service.kind !== 'back-office' &&
      service.provider === null &&
      !isListed(service, disclosures.services),
  );
  const [first] = nameless;
  if (first === undefined) return [];
  return [
    {
      code: 'use-service-provider',
      severity: 'info',
      message: `The policy does not say who provides: ${listNames(nameless.map(({ name }) => name))}.`,
      why: 'A product’s name is not a recipient: visitors must be told which company receives their data (GDPR Art. 13(1)(e)).',
      fix: 'Name the company and its country, as in "Example Analytics, provided by Example Ltd, Ireland".',
      span: spanOf(first.evidence),
    },
  ];
};

function isListed(
  { evidence: [quote, more] }: ServiceDisclosure,
  services: Disclosures['services'],
): boolean {
  if (quote === undefined || more !== undefined) return false;
  const together = services.filter(({ evidence }) =>
    evidence.some(({ start, end }) => start === quote.start && end === quote.end),
  );
  return together.length >= 3;
}
