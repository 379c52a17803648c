import type { CatalogService } from '@candor/model';

import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';
import { monthsOf } from '../../months-of.ts';

/** The policy states a shorter life for a cookie than its vendor sets. */
export const useKnownLifetime: Rule = ({ catalog }, { cookies }) => {
  const byId = new Map(catalog.services.map((service) => [service.id, service]));
  return cookies
    .flatMap((cookie) => {
      const known = knownDuration(byId.get(cookie.service ?? ''), cookie.name);
      const stated = monthsOf(cookie.duration);
      if (known === null || stated === null || stated >= (monthsOf(known) ?? 0)) return [];
      return [{ ...cookie, known }];
    })
    .slice(0, 50)
    .map(({ name, duration, known, evidence }) => ({
      code: 'use-known-lifetime',
      severity: 'info',
      message: `The policy says that ${name} is kept for ${duration}; by its vendor’s default it is ${known}.`,
      why: 'The lifetime that visitors are told must be the one their browser keeps (CJEU C-673/17 Planet49).',
      fix: 'Shorten it in the settings of the service, or state what it really is.',
      span: spanOf(evidence),
    }));
};

function knownDuration(service: CatalogService | undefined, name: string): string | null {
  const item = service?.storage.find(
    ({ type, name: pattern }) => type === 'cookie' && isNamed(pattern, name),
  );
  return item?.duration ?? null;
}

/** `_ga_*` covers `_ga_X1`, and is what policies write themselves. */
function isNamed(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  return pattern.endsWith('*') && pattern.length > 3 && name.startsWith(pattern.slice(0, -1));
}
