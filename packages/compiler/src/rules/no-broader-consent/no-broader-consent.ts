import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { isSameConsent } from '../../resolve/is-same-consent.ts';
import type { RuleContext } from '../rule.ts';

/** Consent to a category of an earlier banner is consent to what was named there, and to nothing else. */
export function noBroaderConsent({ config, entries, locate }: RuleContext): readonly Diagnostic[] {
  const { categories = {}, refusalsOnly = [] } = config.migrate ?? {};
  return Object.entries(categories)
    .filter(([name, { category, services: named }]) => {
      const here = entries.filter((entry) => entry.category === category).map(({ id }) => id);
      return !refusalsOnly.includes(name) && !isSameConsent(named, here);
    })
    .map(([name, { category }]) =>
      diagnose(
        {
          code: 'no-broader-consent',
          severity: 'info',
          message: `Consent to the earlier \`${name}\` is not taken over, only its refusal.`,
          why: `The earlier banner did not name exactly the services of \`${category}\`, so nobody has agreed to these (GDPR Art. 4(11): specific and informed).`,
          fix: 'Nothing: visitors who had agreed are asked again. If the earlier banner did name them all, list them under `services`.',
        },
        locate(['migrate', 'categories', name]),
      ),
    );
}
