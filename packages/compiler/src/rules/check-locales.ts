import type { Diagnostic } from '@candor/diagnostics';

import { nearestWord } from '../config/nearest-word.ts';
import { diagnose } from '../diagnose.ts';
import { locales as available } from '../generated/browser-files.ts';
import { resolveLocales } from '../resolve/resolve-locales.ts';
import { speaks } from '../resolve/speaks.ts';
import type { RuleContext } from './rule.ts';

/** A language the banner has no words for cannot be shown; words for a language that is not shown are a mistake. */
export function checkLocales({ config, disclosures, locate }: RuleContext): readonly Diagnostic[] {
  const known = Object.keys(available).sort();
  const unknown = (config.locales ?? []).flatMap((locale, index) => {
    if (known.includes(locale)) return [];
    const near = speaks(locale) ?? nearestWord(locale.split('-')[0] ?? locale, known);
    return [
      diagnose(
        {
          code: 'no-unknown-locale',
          severity: 'error',
          message: `The banner does not speak \`${locale}\`.`,
          why: 'A visitor must be asked in the language of the page (EDPB Guidelines 05/2020, section 3.3).',
          fix: `${near === undefined ? '' : `Write \`${near}\`. `}It speaks ${known.map((l) => `\`${l}\``).join(', ')}.`,
        },
        locate(['locales', index]),
      ),
    ];
  });
  const shown = resolveLocales(config, disclosures);
  const unused = Object.keys(config.texts ?? {})
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
  return [...unknown, ...unused, ...checkPolicyLanguage({ config, disclosures, locate })];
}

/** Without a choice of its own a site gets the policy's language, and English where the banner does not speak that. */
function checkPolicyLanguage({
  config,
  disclosures,
  locate,
}: Pick<RuleContext, 'config' | 'disclosures' | 'locate'>): readonly Diagnostic[] {
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
