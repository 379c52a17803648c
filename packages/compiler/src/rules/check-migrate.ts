import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../diagnose.ts';
import { isSameConsent } from '../resolve/is-same-consent.ts';
import type { RuleContext } from './rule.ts';

/** An earlier decision can only be about services of the site, and consent to a category only about what was named there. */
export function checkMigrate({ config, entries, locate }: RuleContext): readonly Diagnostic[] {
  const { services = {}, categories = {}, refusalsOnly = [] } = config.migrate ?? {};
  const listed = new Set(entries.map(({ id }) => id));
  const targets = [
    ...Object.entries(services).map(([name, id]) => ({ id, path: ['migrate', 'services', name] })),
    ...Object.entries(categories).flatMap(([name, { services: ids }]) =>
      ids.map((id, index) => ({ id, path: ['migrate', 'categories', name, 'services', index] })),
    ),
  ];
  const unlisted = targets
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
  const broader = Object.entries(categories).filter(
    ([name, { category, services: named }]) =>
      !refusalsOnly.includes(name) &&
      !isSameConsent(
        named,
        entries.filter((entry) => entry.category === category).map(({ id }) => id),
      ),
  );
  return [
    ...unlisted,
    ...broader.map(([name, { category }]) =>
      diagnose(
        {
          code: 'no-broader-consent',
          severity: 'info',
          message: `Consent to the earlier \`${name}\` is not taken over, only its refusal.`,
          why: `The earlier banner did not name exactly the services of \`${category}\`, so nobody has agreed to these (GDPR Art. 4(11): specific and informed).`,
          fix: 'Nothing: visitors who had agreed are asked again. If the earlier banner did name them all, list them under `services`.',
        },
        locate(['migrate', 'categories', name]),
      ),
    ),
  ];
}
