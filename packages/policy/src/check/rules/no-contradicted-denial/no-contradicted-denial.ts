import type { ServiceDisclosure } from '@candor/model';

import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { saidDenials } from '../../said-denials.ts';
import { spanOf } from '../../span-of.ts';

const DENIAL = phrasePattern('trackingDenials', 'gu');
const LIMIT = phrasePattern('denialLimits');
const TRACKING = ['analytics', 'marketing', 'social'] as const;
/** Which categories a service must have to contradict a denial. */
const DENIED: Readonly<Record<string, readonly string[]>> = {
  'tracking-cookies': TRACKING,
  'cross-site-tracking': ['marketing'],
  analytics: ['analytics', 'marketing'],
  cookies: TRACKING,
  advertising: ['marketing'],
  'category:marketing': ['marketing'],
  'category:social': ['social'],
  'category:functional': ['functional'],
};

/** The policy denies tracking and names trackers: visitors are misled, and the banner can match only one of the two. */
export const noContradictedDenial: Rule = (context, { negations, services }) => {
  const onSite = services.filter(({ kind, cookieless }) => kind !== 'back-office' && !cookieless);
  const said = saidDenials(context, negations, { pattern: DENIAL, target: 'tracking-cookies' });
  return [...negations, ...said].flatMap(({ statement, target, evidence }) => {
    if (isLimited(statement)) return [];
    const against = onSite.filter(
      ({ category }) => category !== null && DENIED[target]?.includes(category),
    );
    return against.length === 0
      ? []
      : [
          {
            code: 'no-contradicted-denial',
            severity: 'warning',
            message: `The policy denies ${words(target)} here and names ${list(against)} elsewhere.`,
            why: 'Information about processing must be true and clear (GDPR Art. 5(1)(a) and 12(1)).',
            fix: 'Remove the denial, or the services from policy and site.',
            span: spanOf(evidence),
          } as const,
        ];
  });
};

/** "… unless you agree", "… on example.org": a denial with a limit contradicts nothing outside it. */
function isLimited(statement: string): boolean {
  return LIMIT.test(statement.toLowerCase());
}

function words(target: string): string {
  return target.replace('category:', '').replaceAll('-', ' ');
}

function list(services: readonly ServiceDisclosure[]): string {
  const names = services.slice(0, 3).map(({ name }) => name);
  return services.length > 3
    ? `${names.join(', ')} and ${services.length - 3} more`
    : names.join(', ');
}
