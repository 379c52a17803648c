import type { Diagnostic, Span } from '@candor/diagnostics';
import type { Plan, PlanService } from '@candor/model';

import type { SiteDocument } from './site.ts';

/** What the documents are compared with. */
export interface UnusedCheck {
  readonly plan: Plan;
  readonly configText: string;
}

/** Ids in held markup. */
const MARKED = /data-(?:consent|name)\s{0,9}=\s{0,9}["']?([\w -]{1,500})/g;

/** Names the services that are asked for and of which nothing was found. One page is no site: nothing is said of it. */
export function checkUnused(
  documents: readonly SiteDocument[],
  { plan, configText }: UnusedCheck,
): readonly Diagnostic[] {
  if (documents.filter(({ kind }) => kind === 'page').length < 2) return [];
  const marked = new Set(
    documents.flatMap(({ text }) =>
      [...text.matchAll(MARKED)].flatMap(([, ids = '']) => ids.split(' ')),
    ),
  );
  const isThere = ({ id, hosts }: PlanService): boolean =>
    marked.has(id) ||
    hosts.some((pattern) => {
      const [host = ''] = pattern.split('/', 1);
      return documents.some(({ text }) => text.includes(host));
    });
  return (
    plan.services
      // Without hosts there is nothing to look for.
      .filter(({ category, hosts }) => category !== 'necessary' && hosts.length > 0)
      .filter((service) => !isThere(service))
      .map(({ id, name }) => ({
        code: 'use-listed-service',
        severity: 'info',
        message: `Nothing of ${name} was found on the site.`,
        why: 'Visitors are asked for every service of the configuration; for one that is not there they need not be. A tag manager, or a script that is loaded later, may bring it unseen.',
        fix: `If the site does not use it any more, remove "${id}" here and ${name} from the policy.`,
        span: placeOf(id, configText),
      }))
  );
}

/** Absent where the service follows from the policy. */
function placeOf(id: string, configText: string): Span | null {
  const written = JSON.stringify(id);
  const start = configText.indexOf(written);
  return start === -1 ? null : { start, end: start + written.length };
}
