import type { CatalogService, Plan, PlanService, ServiceDisclosure } from '@candor/model';

import type { RuleContext } from '../../rules/rule.ts';
import { storedOf } from '../stored-of.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import { findingsAbout } from './findings-about.ts';
import { gradeCertainty } from './grade-certainty.ts';
import { GROUPS } from './groups.ts';
import { askIfClosed, listOpenPoints } from './list-open-points.ts';

/** What decisions are compared with. */
export interface DecisionSources {
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
}

type Unnumbered = Omit<Decision, 'number'>;

/**
 * Lists a decision for every service that the banner lists or the policy names: those with something open first, then by group, in the
 * banner's order within one.
 */
export function collectDecisions(plan: Plan, sources: DecisionSources): readonly Decision[] {
  const listed = new Set(plan.services.map(({ id }) => id));
  const rest = (sources.context.disclosures?.services ?? []).filter(({ id }) => !listed.has(id));
  const decisions = [
    ...plan.services.map((service) => decideListed(service, sources)),
    ...rest.map((disclosed) => decideUnlisted(disclosed, sources)),
  ];
  const byGroup = GROUPS.flatMap(({ id }) => decisions.filter(({ group }) => group === id));
  return [
    ...byGroup.filter(({ openPoints }) => openPoints.length > 0),
    ...byGroup.filter(({ openPoints }) => openPoints.length === 0),
  ].map((decision, index) => ({ number: index + 1, ...decision }));
}

function decideListed(service: PlanService, { context, findings }: DecisionSources): Unnumbered {
  const entry = context.entries.find(({ id }) => id === service.id);
  const { evidence, category } = service;
  const certainty = gradeCertainty({
    category,
    known: entry?.known,
    disclosed: entry?.disclosed,
    isQuoted: evidence.length > 0,
  });
  const heading = entry?.disclosed?.sectionCategory ?? null;
  return {
    id: service.id,
    name: service.name,
    group: category,
    kind: service.kind,
    vendor: service.vendor.name,
    country: service.vendor.country,
    reason: service.categoryReason,
    headingCategory: heading === category ? null : heading,
    certainty,
    openPoints: listOpenPoints({ service, entry, certainty }),
    evidence,
    storage: service.storage,
    isStorageKnown: storedOf(service) !== 'unknown',
    hosts: service.hosts,
    regions: service.regions,
    links: service.links,
    findings: findingsAbout(
      {
        names: [service.name, ...(entry?.disclosed?.aliases ?? [])],
        evidence,
        place: entry?.path == null ? null : context.locate(entry.path),
      },
      findings,
    ),
  };
}

function decideUnlisted(
  disclosed: ServiceDisclosure,
  { context, findings }: DecisionSources,
): Unnumbered {
  const { name, evidence, sectionCategory, category } = disclosed;
  const known = context.catalog.services.find(({ id }) => id === disclosed.id);
  const isOffice = disclosed.kind === 'back-office';
  const privacy = known?.links.privacy;
  return {
    id: disclosed.id,
    name,
    group: isOffice ? 'office' : 'left-out',
    kind: disclosed.kind,
    vendor: known?.vendor.name ?? disclosed.provider,
    country: known?.vendor.country ?? null,
    reason: disclosed.categoryReason,
    headingCategory: isOffice || sectionCategory === category ? null : sectionCategory,
    certainty: gradeUnlisted(disclosed, known),
    openPoints: askUnlisted(disclosed, known),
    evidence,
    storage: [],
    isStorageKnown: true,
    hosts: [],
    regions: disclosed.region === null ? [] : [disclosed.region],
    links: privacy === undefined ? {} : { privacy },
    findings: findingsAbout(
      { names: [name, ...disclosed.aliases], evidence, place: null },
      findings,
    ),
  };
}

function askUnlisted(
  { name, kind }: ServiceDisclosure,
  known: CatalogService | undefined,
): Decision['openPoints'] {
  const closed = askIfClosed(known);
  if (kind === 'back-office' || closed.length > 0) return closed;
  return [
    {
      code: 'left-out',
      question: `The policy says that the site uses ${name}, and the banner does not ask for it. Which of the two is right?`,
    },
  ];
}

/** That something is not on the site is read from the words around its name, unless the catalogue knows that it never is. */
function gradeUnlisted(
  disclosed: ServiceDisclosure,
  known: CatalogService | undefined,
): Decision['certainty'] {
  const { category, evidence } = disclosed;
  if (category !== null) {
    return gradeCertainty({ category, known, disclosed, isQuoted: evidence.length > 0 });
  }
  if (known === undefined) {
    return {
      level: 'guess',
      why: 'The catalogue does not know the name; the words around it tell of the office.',
    };
  }
  return known.kind === 'back-office'
    ? {
        level: 'certain',
        why: 'The catalogue knows it as an office tool, and the policy says that it is used.',
      }
    : {
        level: 'likely',
        why: 'The catalogue knows it on sites, too; the words around it tell of the office.',
      };
}
