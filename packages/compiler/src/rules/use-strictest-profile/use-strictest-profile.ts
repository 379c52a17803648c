import type { Diagnostic } from '@candor/diagnostics';

import { isOptIn } from '../../config/is-opt-in.ts';
import type { Profile } from '../../config/profiles.ts';
import { diagnose } from '../../diagnose.ts';
import type { ConfigPath } from '../../parse/config-path.ts';
import type { RuleContext } from '../rule.ts';

/** Opt-out and notice models are not built: where a profile would allow one, the stricter model is applied, and said so. */
export function useStrictestProfile({ config, locate }: RuleContext): readonly Diagnostic[] {
  const named: readonly (readonly [Profile | undefined, ConfigPath])[] = [
    [config.regions?.default, ['regions', 'default']],
    ...(config.regions?.rules ?? []).map(
      (rule, index) => [rule.use, ['regions', 'rules', index, 'use']] as const,
    ),
  ];
  return named.flatMap(([profile, path]) => {
    if (profile === undefined || isOptIn(profile)) return [];
    return [
      diagnose(
        {
          code: 'use-strictest-profile',
          severity: 'warning',
          message: `The profile \`${profile}\` is not built yet: the stricter opt-in model is applied.`,
          why: 'Visitors are asked where the law would let services act until they object; nothing acts that may not.',
          fix: 'Nothing has to be done. The banner is the same in every region.',
        },
        locate(path),
      ),
    ];
  });
}
