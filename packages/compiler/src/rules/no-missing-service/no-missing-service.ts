import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** Every service that the policy says acts on the site is asked for. Closed products are a rule of their own. */
export function noMissingService({
  entries,
  disclosures,
  policy,
  catalog,
}: RuleContext): readonly Diagnostic[] {
  if (disclosures === null || policy === null) return [];
  const listed = new Set(entries.map(({ id }) => id));
  const closed = new Set(
    catalog.services.filter(({ status }) => status.state === 'closed').map(({ id }) => id),
  );
  return disclosures.services
    .filter(
      ({ id, kind, category }) =>
        kind !== 'back-office' && category !== null && !listed.has(id) && !closed.has(id),
    )
    .map(({ id, name, category, evidence: [first] }) =>
      diagnose(
        {
          code: 'no-missing-service',
          severity: 'warning',
          message: `The policy says the site uses ${name}, and the banner does not ask for it.`,
          why: 'Either it acts without consent (ePrivacy Directive Art. 5(3)), or the policy says something that is not so (GDPR Art. 5(1)(a)).',
          fix: `Add \`${id}\` under \`categories.${category}\`, or remove it from the policy if the site does not use it.`,
        },
        first === undefined ? null : { start: first.start, end: first.end },
        policy.name,
      ),
    );
}
