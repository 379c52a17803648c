import type { Diagnostic } from '@candor/diagnostics';

import { nearestWord } from '../../config/nearest-word.ts';
import { diagnose } from '../../diagnose.ts';
import { listTexts } from '../list-texts.ts';
import type { RuleContext } from '../rule.ts';

/** A text under a key that the banner does not have would never be shown. */
export function noUnknownText(context: RuleContext): readonly Diagnostic[] {
  return listTexts(context)
    .filter(({ original }) => original === undefined)
    .map(({ key, keys, span }) => {
      const near = nearestWord(key, keys);
      return diagnose(
        {
          code: 'no-unknown-text',
          severity: 'error',
          message: `The banner has no text \`${key}\`.`,
          why: 'It would never be shown.',
          fix:
            near === undefined
              ? `The texts are ${keys.slice(0, 12).join(', ')} …`
              : `Write \`${near}\`.`,
        },
        span,
      );
    });
}
