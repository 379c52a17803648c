import type { Plan } from '@candor/model';

import { assignQuestions } from './assign-questions.ts';
import { collectQuestions } from './collect-questions.ts';
import { decideListed } from './decide-listed.ts';
import { decideUnlisted } from './decide-unlisted.ts';
import type { Decision, OpenPoint } from './decision.ts';
import type { DecisionSources, UnnumberedDecision } from './decision-sources.ts';
import { GROUPS } from './groups.ts';

/** Every decision, and the open questions that are about none of them. */
export interface CollectedDecisions {
  readonly decisions: readonly Decision[];
  readonly questions: readonly string[];
}

/** What the questions of a draft ask themselves, in more words. */
const ASKED_BY_DRAFT: ReadonlySet<OpenPoint['code']> = new Set([
  'closed',
  'unknown-vendor',
  'guess',
]);

/**
 * Lists a decision for every service that the banner lists or the policy names: those with something open first, then by group, in the
 * banner's order within one.
 */
export function collectDecisions(plan: Plan, sources: DecisionSources): CollectedDecisions {
  const listed = new Set(plan.services.map(({ id }) => id));
  const rest = (sources.context.disclosures?.services ?? []).filter(({ id }) => !listed.has(id));
  const all = [
    ...plan.services.map((service) => decideListed(service, sources)),
    ...rest.map((disclosed) => decideUnlisted(disclosed, sources)),
  ];
  const { byName, general } = assignQuestions(
    collectQuestions(sources.context),
    all.map(({ name }) => name),
  );
  const asked = all.map((decision) => withQuestions(decision, byName.get(decision.name) ?? []));
  const byGroup = GROUPS.flatMap(({ id }) => asked.filter(({ group }) => group === id));
  const ordered = [
    ...byGroup.filter(({ openPoints }) => openPoints.length > 0),
    ...byGroup.filter(({ openPoints }) => openPoints.length === 0),
  ];
  return {
    decisions: ordered.map((decision, index) => ({ number: index + 1, ...decision })),
    questions: general,
  };
}

function withQuestions(
  decision: UnnumberedDecision,
  questions: readonly string[],
): UnnumberedDecision {
  if (questions.length === 0) return decision;
  return {
    ...decision,
    openPoints: [
      ...questions.map((question) => ({ code: 'asked' as const, question })),
      ...decision.openPoints.filter(({ code }) => !ASKED_BY_DRAFT.has(code)),
    ],
  };
}
