import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { speaks } from '../../resolve/speaks.ts';
import type { RuleContext } from '../rule.ts';

/** Without a choice of its own a site gets the policy's language, and English where the banner does not speak that. */
export function usePolicyLanguage({
  config,
  disclosures,
  locate,
}: RuleContext): readonly Diagnostic[] {
  if (config.locales !== undefined || disclosures === null) return [];
  if (speaks(disclosures.language) !== undefined) return [];
  return [
    diagnose(
      {
        code: 'use-policy-language',
        severity: 'warning',
        message:
          disclosures.language === 'und'
            ? 'The language of the policy could not be told, and the banner speaks English.'
            : `The policy is written in “${disclosures.language}”, and the banner speaks English.`,
        why: 'A visitor must be asked in the language of the page (EDPB Guidelines 05/2020, section 3.3).',
        fix: 'Set `locales` to a language that readers of the policy understand.',
      },
      locate(['policy']),
    ),
  ];
}
