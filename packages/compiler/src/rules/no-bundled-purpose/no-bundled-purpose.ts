import type { Diagnostic } from '@candor/diagnostics';
import type { PurposeId } from '@candor/model';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

const MARKETING: ReadonlySet<PurposeId> = new Set([
  'measure-ads',
  'personalise-ads',
  'sell-ad-space',
  'identify-person',
  'automate-marketing',
]);

/** A service that the configuration says serves advertising is asked for as advertising. */
export function noBundledPurpose({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ category }) => category !== 'marketing' && category !== 'necessary')
    .flatMap(({ id, category, setting, span }) => {
      const bundled = (setting.purposes ?? []).filter((purpose) => MARKETING.has(purpose));
      if (bundled.length === 0) return [];
      return [
        diagnose(
          {
            code: 'no-bundled-purpose',
            severity: 'warning',
            message: `\`${id}\` is under \`${category}\` and serves ${bundled.map((one) => `\`${one}\``).join(', ')}.`,
            why: 'Whoever grants one purpose does not grant another: consent is given for each (GDPR Art. 4(11) and recital 32; EDPB Guidelines 05/2020).',
            fix: 'Move it to `marketing`, or take the purpose away and switch the function off in the service’s settings.',
          },
          span,
        ),
      ];
    });
}
