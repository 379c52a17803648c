import type { Diagnostic } from '@candor/diagnostics';
import type { PurposeId } from '@candor/model';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** Purposes that a visitor has asked for by using the site. */
const NECESSARY: ReadonlySet<PurposeId> = new Set([
  'sign-in',
  'remember-settings',
  'keep-session',
  'balance-load',
  'prevent-abuse',
  'take-payments',
  'remember-consent',
  'deliver-files',
]);

/** What the configuration itself says a necessary service is for must be something that needs no consent. */
export function noOptionalPurposeInNecessary({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ category }) => category === 'necessary')
    .flatMap(({ id, setting, span }) => {
      const optional = (setting.purposes ?? []).filter((purpose) => !NECESSARY.has(purpose));
      if (optional.length === 0) return [];
      return [
        diagnose(
          {
            code: 'no-optional-purpose-in-necessary',
            severity: 'error',
            message: `\`${id}\` is under \`necessary\` for ${optional.map((one) => `\`${one}\``).join(', ')}.`,
            why: 'Only what a visitor expressly asked for may act without consent (ePrivacy Directive Art. 5(3)).',
            fix: 'Move the service to the category of that purpose, or take the purpose away if it does not serve it.',
          },
          span,
        ),
      ];
    });
}
