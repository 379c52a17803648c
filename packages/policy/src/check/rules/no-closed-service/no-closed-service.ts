import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/** The policy names a service that no longer exists. */
export const noClosedService: Rule = ({ catalog }, { services }) => {
  const byId = new Map(catalog.services.map((service) => [service.id, service]));
  return services.flatMap(({ id, name, evidence }) => {
    const status = byId.get(id)?.status;
    if (status?.state !== 'closed') return [];
    return [
      {
        code: 'no-closed-service',
        severity: 'warning',
        message: `${name} was closed (${status.since}).${status.note === undefined ? '' : ` ${status.note}`}`,
        why: 'A policy that names services of the past does not describe the site of today (GDPR Art. 5(1)(a)).',
        fix: 'Remove it from the policy, and its code from the site.',
        span: spanOf(evidence),
      } as const,
    ];
  });
};
