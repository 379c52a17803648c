import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { profiles } from '../../profiles/profiles.ts';
import type { RuleContext } from '../rule.ts';

/**
 * A default under which services act until the visitor objects reaches everybody whose region no server tells, those included who must
 * be asked.
 */
export function noLaxDefault({ config, locate }: RuleContext): readonly Diagnostic[] {
  const profile = config.regions?.default;
  if (profile === undefined || profiles[profile].model === 'opt-in') return [];
  return [
    diagnose(
      {
        code: 'no-lax-default',
        severity: 'warning',
        message: `The default profile \`${profile}\` lets services act before anybody is asked.`,
        why: 'It holds wherever no server tells the visitor’s region, for visitors from the European Union as well (ePrivacy Directive, Art. 5(3)).',
        fix: `Make \`eu\` the default and name the regions of \`${profile}\` in \`regions.rules\`.`,
      },
      locate(['regions', 'default']),
    ),
  ];
}
