import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { resolveLocales } from '../../resolve/resolve-locales.ts';
import { listShownTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';

/** A text that is the site's own in one language is so in every language it shows: else visitors are asked different things. Once a key. */
export function useTextInEachLanguage(context: RuleContext): readonly Diagnostic[] {
  const shown = resolveLocales(context.config, context.disclosures);
  const texts = listShownTexts(context).filter(({ locale }) => shown.includes(locale));
  return [...new Set(texts.map(({ key }) => key))].flatMap((key) => {
    const own = texts.filter((text) => text.key === key);
    const lacking = shown.filter((locale) => own.every((text) => text.locale !== locale));
    const [first] = own;
    if (lacking.length === 0 || first === undefined) return [];
    return [
      diagnose(
        {
          code: 'use-text-in-each-language',
          severity: 'warning',
          message: `\`${key}\` is the site’s own in \`${first.locale}\`, and not in ${lacking.map((l) => `\`${l}\``).join(', ')}.`,
          why: 'Visitors who read another language are asked something else, so their consent does not refer to the same (GDPR Art. 4(11) and 12(1)).',
          fix: `Add \`${key}\` to the texts of the other languages, or remove it.`,
        },
        first.span,
      ),
    ];
  });
}
