import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { profiles } from '../../profiles/profiles.ts';
import type { RuleContext } from '../rule.ts';

/** Rules for regions take effect only where a server tells the region; nginx and static headers cannot follow them. */
export function useRegionServer({ config, locate }: RuleContext): readonly Diagnostic[] {
  const index = (config.regions?.rules ?? []).findIndex(
    ({ use, exempt = [] }) => profiles[use].model === 'opt-out' || exempt.length > 0,
  );
  if (index === -1) return [];
  return [
    diagnose(
      {
        code: 'use-region-server',
        severity: 'info',
        message: 'The server has to tell where the visitor is.',
        why: 'Nothing is looked up elsewhere, and who is not told is asked by the default’s rules. The policies for nginx, `_headers`, `vercel.json` and `<meta>` hold what is undecided in every region.',
        fix: 'Set the cookie `candor-region`, or `data-region` on the tag; for enforcement take the Node or edge modules, which know regions.',
      },
      locate(['regions', 'rules', index]),
    ),
  ];
}
