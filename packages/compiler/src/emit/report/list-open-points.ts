import type { CatalogService, PlanService } from '@candor/model';

import type { ServiceEntry } from '../../resolve/resolve-entries.ts';
import type { GradedCertainty, OpenPoint } from './decision.ts';

/** What is open about a service of the banner follows from these. */
export interface OpenPointFacts {
  readonly service: PlanService;
  /** `undefined` for what Candor itself adds. */
  readonly entry: ServiceEntry | undefined;
  readonly certainty: GradedCertainty;
}

/** Lists what a person still has to decide about a service that the banner lists. */
export function listOpenPoints({ service, entry, certainty }: OpenPointFacts): OpenPoint[] {
  if (entry === undefined || service.kind === 'own') return [];
  const { name, category } = service;
  const hasStatedHosts = (entry.setting.hosts ?? []).length > 0;
  return [
    ...(certainty.level === 'unstated'
      ? [
          {
            code: 'undisclosed' as const,
            question: `The banner asks for ${name}, and the policy does not name it. Does the site use it? Then the policy has to say so.`,
          },
        ]
      : []),
    ...askIfClosed(entry.known),
    ...(entry.known === undefined && !hasStatedHosts
      ? [
          {
            code: 'unknown-vendor' as const,
            question: `Which hosts does ${name} load from, and what does it store? The catalogue does not know it, so it can be neither held nor declared.`,
          },
        ]
      : []),
    ...(certainty.level === 'guess' && !hasStatedHosts
      ? [
          {
            code: 'guess' as const,
            question: `Is ${category} right for ${name}? Neither the catalogue nor a heading of the policy says so.`,
          },
        ]
      : []),
  ];
}

/** Asks what to do about a product that has closed. */
export function askIfClosed(known: CatalogService | undefined): OpenPoint[] {
  if (known?.status.state !== 'closed') return [];
  return [
    {
      code: 'closed',
      question: `${known.name} closed (${known.status.since}). Is its code off the site, and its paragraph out of the policy?`,
    },
  ];
}
