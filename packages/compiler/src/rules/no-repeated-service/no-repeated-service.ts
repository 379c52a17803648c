import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A service stands once, in one category. */
export function noRepeatedService({ entries }: RuleContext): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, category, span }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, category);
      return [];
    }
    return [
      diagnose(
        {
          code: 'no-repeated-service',
          severity: 'error',
          message:
            earlier === category
              ? `\`${id}\` stands twice under \`${category}\`.`
              : `\`${id}\` stands under \`${earlier}\` and under \`${category}\`.`,
          why: 'One service has one decision: with two, refusing one category would not stop it (GDPR Art. 4(11), specific consent).',
          fix: 'Keep it where its purpose is, and remove the other.',
        },
        span,
      ),
    ];
  });
}
