import type { PlanService } from '@candor/model';

import { OWN_ID } from '../../plan/own-service.ts';
import type { ServiceEntry } from '../../resolve/resolve-entries.ts';
import { storedOf } from '../stored-of.ts';
import type { DecisionSources, UnnumberedDecision } from './decision-sources.ts';
import { findingsAbout } from './findings-about.ts';
import { type CertaintyFacts, gradeCertainty } from './grade-certainty.ts';
import { listOpenPoints } from './list-open-points.ts';
import { placeEvidence } from './place-evidence.ts';

/** Tells what the banner does with a service of the plan, and what that rests on. */
export function decideListed(
  service: PlanService,
  { context, findings, document }: DecisionSources,
): UnnumberedDecision {
  const entry = context.entries.find(({ id }) => id === service.id);
  const { evidence, category } = service;
  const certainty = gradeCertainty({
    category,
    known: entry?.known,
    disclosed: entry?.disclosed,
    source: sourceOf(service, entry),
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
    evidence: evidence.map((one) => placeEvidence(document, one)),
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

function sourceOf({ id }: PlanService, entry: ServiceEntry | undefined): CertaintyFacts['source'] {
  if (entry === undefined || id === OWN_ID) return 'candor';
  return entry.path === null ? 'draft' : 'configuration';
}
