import type { Diagnostic } from '@candor/diagnostics';

import { isReservedId } from '../../config/is-reserved-id.ts';
import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** An id is the service's alone: with a category's, a decision about the one would be a decision about the other. */
export function noReservedId({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ id }) => isReservedId(id))
    .map(({ id, span }) =>
      diagnose(
        {
          code: 'no-reserved-id',
          severity: 'error',
          message: `\`${id}\` cannot be the id of a service.`,
          why: 'In markup and in decisions it already means something else, so consent to that would open this service too.',
          fix: `Write an id of its own, like \`own-${id}\`.`,
        },
        span,
      ),
    );
}
