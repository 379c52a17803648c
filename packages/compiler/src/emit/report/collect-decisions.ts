import type {
  Category,
  Disclosures,
  Evidence,
  Plan,
  PlanService,
  ServiceDisclosure,
} from '@candor/model';

/** What was decided about one service that the plan or the policy names. */
export type Decision =
  | { readonly kind: 'asked'; readonly service: PlanService; readonly group: Category }
  | { readonly kind: 'office'; readonly disclosure: ServiceDisclosure; readonly group: 'office' }
  | {
      readonly kind: 'left-out';
      readonly disclosure: ServiceDisclosure;
      readonly group: 'left-out';
    };

/** A decision with its number in the report and the places of the policy it was made from. */
export interface NumberedDecision {
  readonly number: number;
  readonly decision: Decision;
  readonly evidence: readonly Evidence[];
}

/** Lists every decision: the banner's services in its order, then what the policy names and the banner does not ask for. */
export function collectDecisions(
  plan: Plan,
  disclosures: Disclosures | null,
): readonly NumberedDecision[] {
  const asked = plan.services.map((service): Decision => ({
    kind: 'asked',
    service,
    group: service.category,
  }));
  const listed = new Set(plan.services.map(({ id }) => id));
  const rest = (disclosures?.services ?? [])
    .filter(({ id }) => !listed.has(id))
    .map((disclosure): Decision =>
      disclosure.kind === 'back-office'
        ? { kind: 'office', disclosure, group: 'office' }
        : { kind: 'left-out', disclosure, group: 'left-out' },
    );
  const order = { asked: 0, 'left-out': 1, office: 2 };
  return [...asked, ...rest]
    .sort((a, b) => order[a.kind] - order[b.kind])
    .map((decision, index) => ({ number: index + 1, decision, evidence: evidenceOf(decision) }));
}

function evidenceOf(decision: Decision): readonly Evidence[] {
  return decision.kind === 'asked' ? decision.service.evidence : decision.disclosure.evidence;
}
