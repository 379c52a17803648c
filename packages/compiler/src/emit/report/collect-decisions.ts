import type {
  Catalog,
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
      /** ISO date on which the product closed, when that is why. */
      readonly closedSince: string | null;
    };

/** A decision with its number in the report and the places of the policy it was made from. */
export interface NumberedDecision {
  readonly number: number;
  readonly decision: Decision;
  readonly evidence: readonly Evidence[];
}

/** What decisions are compared with. */
export interface DecisionSources {
  readonly catalog: Catalog;
  readonly disclosures: Disclosures | null;
}

/** Lists every decision: the banner's services in its order, then what the policy names and the banner does not ask for. */
export function collectDecisions(
  plan: Plan,
  { catalog, disclosures }: DecisionSources,
): readonly NumberedDecision[] {
  const listed = new Set(plan.services.map(({ id }) => id));
  const rest = (disclosures?.services ?? []).filter(({ id }) => !listed.has(id));
  const isOffice = ({ kind }: ServiceDisclosure): boolean => kind === 'back-office';
  const closed = closedServices(catalog);
  const decisions: Decision[] = [
    ...plan.services.map((service) => ({
      kind: 'asked' as const,
      service,
      group: service.category,
    })),
    ...rest
      .filter((disclosure) => !isOffice(disclosure))
      .map((disclosure) => ({
        kind: 'left-out' as const,
        disclosure,
        group: 'left-out' as const,
        closedSince: closed.get(disclosure.id) ?? null,
      })),
    ...rest
      .filter(isOffice)
      .map((disclosure) => ({ kind: 'office' as const, disclosure, group: 'office' as const })),
  ];
  return decisions.map((decision, index) => ({
    number: index + 1,
    decision,
    evidence: decision.kind === 'asked' ? decision.service.evidence : decision.disclosure.evidence,
  }));
}

function closedServices(catalog: Catalog): ReadonlyMap<string, string> {
  return new Map(
    catalog.services.flatMap(({ id, status }) =>
      status.state === 'closed' ? [[id, status.since] as const] : [],
    ),
  );
}
