import type { Diagnostic } from '@candor/diagnostics';

import { nearestWord } from '../../config/nearest-word.ts';
import { diagnose } from '../../diagnose.ts';
import { locales as available } from '../../generated/browser-files.ts';
import { speaks } from '../../resolve/speaks.ts';
import type { RuleContext } from '../rule.ts';

/** A language the banner has no words for cannot be shown. */
export function noUnknownLocale({ config, locate }: RuleContext): readonly Diagnostic[] {
  const known = Object.keys(available).sort();
  return (config.locales ?? []).flatMap((locale, index) => {
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
}
