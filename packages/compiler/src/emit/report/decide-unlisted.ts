import type { CatalogService, ServiceDisclosure } from '@candor/model';

import type { Decision } from './decision.ts';
import type { DecisionSources, UnnumberedDecision } from './decision-sources.ts';
import { findingsAbout } from './findings-about.ts';
import { gradeCertainty } from './grade-certainty.ts';
import { askIfClosed } from './list-open-points.ts';
import { placeEvidence } from './place-evidence.ts';

/** Tells why the banner does not ask for a service that the policy names. */
export function decideUnlisted(
  disclosed: ServiceDisclosure,
  { context, findings, document }: DecisionSources,
): UnnumberedDecision {
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
    evidence: evidence.map((one) => placeEvidence(document, one)),
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
    return gradeCertainty({
      category,
      known,
      disclosed,
      source: 'configuration',
      isQuoted: evidence.length > 0,
    });
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
