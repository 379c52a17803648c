import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { OWN_ID } from '../../plan/own-service.ts';
import { quoteOf } from '../../resolve/quote-of.ts';
import { findEvidence } from '../../resolve/find-evidence.ts';
import type { ServiceEntry } from '../../resolve/resolve-entries.ts';
import type { PolicySource, RuleContext } from '../rule.ts';

/** Every third party that the banner asks for stands in the policy. */
export function noUndisclosedService({
  entries,
  disclosures,
  policy,
}: RuleContext): readonly Diagnostic[] {
  if (disclosures === null || policy === null) return [];
  return entries
    .filter(
      (entry) => isThirdParty(entry) && entry.disclosed === undefined && !isQuoted(entry, policy),
    )
    .map(({ id, setting, known, span }) => {
      const name = setting.name ?? known?.name ?? id;
      return diagnose(
        {
          code: 'no-undisclosed-service',
          severity: 'error',
          message: `The site uses ${name}, and ${policy.name} does not mention it.`,
          why: 'Visitors must be told who receives their data (GDPR Art. 13(1)(e)).',
          fix: `Name ${name} in the policy, or remove it here and from the site.`,
        },
        span,
      );
    });
}

function isThirdParty({ id, known, setting }: ServiceEntry): boolean {
  if (id === OWN_ID) return false;
  return known !== undefined || setting.vendor !== undefined || (setting.hosts ?? []).length > 0;
}

/** A sentence that a person quoted from the policy counts as a disclosure even where the reader found no service in it. */
function isQuoted({ setting }: ServiceEntry, policy: PolicySource): boolean {
  const quote = quoteOf(setting);
  return quote !== undefined && findEvidence(quote, policy.text) !== undefined;
}
