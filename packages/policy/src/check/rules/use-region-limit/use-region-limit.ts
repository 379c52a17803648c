import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/** The policy limits a service to a region: the site must keep it there. */
export const useRegionLimit: Rule = (_context, { services }) =>
  services.flatMap(({ name, region, kind, evidence }) =>
    region === null || kind === 'back-office'
      ? []
      : [
          {
            code: 'use-region-limit',
            severity: 'info',
            message: `The policy says that ${name} is used for ${region} only.`,
            why: 'A tag that loads everywhere does more than the policy says (GDPR Art. 5(1)(a)).',
            fix: 'Load it only for visitors of that region, or change the sentence.',
            span: spanOf(evidence),
          } as const,
        ],
  );
