import type { Category, PlanService, StorageItem } from '@candor/model';

import type { Group } from './groups.ts';
import type { PlacedEvidence } from './placed-evidence.ts';

/** How far the policy's own words carry a decision, from most to least. */
export const CERTAINTIES = ['certain', 'likely', 'guess', 'unstated'] as const;

/** One of {@link CERTAINTIES}. */
export type Certainty = (typeof CERTAINTIES)[number];

/** A certainty with the fact it follows from. */
export interface GradedCertainty {
  readonly level: Certainty;
  /** One sentence. */
  readonly why: string;
}

/** What a person has to decide about a service before signing. */
export interface OpenPoint {
  readonly code: 'asked' | 'undisclosed' | 'left-out' | 'closed' | 'unknown-vendor' | 'guess';
  readonly question: string;
}

/** What was decided about one service that the banner lists or the policy names, with everything a reader needs to check it. */
export interface Decision {
  /** 1-based, in the order of the report. */
  readonly number: number;
  /** The service's id; unique in the report. */
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  readonly kind: PlanService['kind'] | 'back-office';
  readonly vendor: string | null;
  /** ISO 3166-1, or `null` where unknown. */
  readonly country: string | null;
  readonly reason: string;
  /** What the policy's own heading says, when that is another category than the banner's. */
  readonly headingCategory: Category | null;
  readonly certainty: GradedCertainty;
  readonly openPoints: readonly OpenPoint[];
  readonly evidence: readonly PlacedEvidence[];
  /** Empty means none where `isStorageKnown`. */
  readonly storage: readonly StorageItem[];
  readonly isStorageKnown: boolean;
  readonly hosts: readonly string[];
  readonly regions: readonly string[];
  readonly links: PlanService['links'];
  /** Numbers of the findings about it. */
  readonly findings: readonly number[];
}
