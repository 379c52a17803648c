import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { resolveLocales } from '../../resolve/resolve-locales.ts';
import type { RuleContext } from '../rule.ts';

/** Words for a language that is not shown are a mistake. */
export function noUnusedTexts({ config, disclosures, locate }: RuleContext): readonly Diagnostic[] {
  const shown = resolveLocales(config, disclosures);
  return Object.keys(config.texts ?? {})
    .filter((locale) => !shown.includes(locale))
    .map((locale) =>
      diagnose(
        {
          code: 'no-unused-texts',
          severity: 'error',
          message: `There are texts for \`${locale}\`, and the banner does not speak it.`,
          why: 'They would never be shown.',
          fix: `Add \`${locale}\` to \`locales\`, or remove its texts.`,
        },
        locate(['texts', locale]),
      ),
    );
}
