import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** An earlier decision can only be about services of the site. */
export function useListedService({ config, entries, locate }: RuleContext): readonly Diagnostic[] {
  const { services = {}, categories = {} } = config.migrate ?? {};
  const listed = new Set(entries.map(({ id }) => id));
  const targets = [
    ...Object.entries(services).map(([name, id]) => ({ id, path: ['migrate', 'services', name] })),
    ...Object.entries(categories).flatMap(([name, { services: ids }]) =>
      ids.map((id, index) => ({ id, path: ['migrate', 'categories', name, 'services', index] })),
    ),
  ];
  return targets
    .filter(({ id }) => !listed.has(id))
    .map(({ id, path }) =>
      diagnose(
        {
          code: 'use-listed-service',
          severity: 'error',
          message: `\`migrate\` names \`${id}\`, and no category lists it.`,
          why: 'A decision about it would be taken over for nothing.',
          fix: `Add \`${id}\` to its category, or remove it here.`,
        },
        locate(path),
      ),
    );
}
