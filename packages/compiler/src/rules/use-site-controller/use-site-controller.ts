import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { siteNames } from '../../resolve/site-names.ts';
import type { RuleContext } from '../rule.ts';

/** The first layer names who asks. */
export function useSiteController({
  config,
  disclosures,
  locate,
}: RuleContext): readonly Diagnostic[] {
  if (siteNames(config, disclosures).controller !== undefined) return [];
  return [
    diagnose(
      {
        code: 'use-site-controller',
        severity: 'warning',
        message: 'Nothing says who is responsible for the site.',
        why: 'Consent is not informed unless the visitor knows who asks for it (GDPR Recital 42, Art. 13(1)(a)).',
        fix: 'Add `"site": { "name": "…", "controller": "…" }`.',
      },
      locate(['site']),
    ),
  ];
}
