import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { OWN_ID } from '../../plan/own-service.ts';
import { matchesName } from '../../resolve/matches-name.ts';
import type { RuleContext } from '../rule.ts';

const OWN_COOKIE = 'candor';

/** No service claims the cookie that remembers the decision: withdrawing it would delete the refusal. */
export function noOwnCookie({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ id }) => id !== OWN_ID)
    .flatMap(({ id, setting, span }) => {
      const claimed = (setting.cookies ?? []).find(({ name }) => matchesName(name, OWN_COOKIE));
      if (claimed === undefined) return [];
      return [
        diagnose(
          {
            code: 'no-own-cookie',
            severity: 'error',
            message: `\`${id}\` claims \`${claimed.name}\`, which covers the cookie that remembers the decision.`,
            why: 'When the visitor takes consent back, the gate deletes the service’s cookies: the refusal would go with them, and the visitor would be asked again.',
            fix: 'Write the service’s own cookie name in full.',
          },
          span,
        ),
      ];
    });
}
