import type { Plan, PlanService } from '@candor/model';

import { optOutDays } from '../plan/opt-out-days.ts';
import { shortenSources } from './shorten-sources.ts';
import { toSources } from './to-sources.ts';

/** What a Content-Security-Policy opens, by the service that must be granted. */
export interface ContentSecurity {
  /** Days until a decision expires, where services wait for it. */
  readonly consentDays: number;
  /** Hosts of necessary services: open in every state. */
  readonly necessary: readonly string[];
  /**
   * By region, the default under `''`: days that an objection lasts where services act until the visitor objects, 0 where they wait; and
   * ids of those that act where others wait.
   */
  readonly regions: Readonly<
    Record<string, readonly [optOutDays: number, exempt: readonly string[]]>
  >;
  /** Every service that is asked for, in plan order, those without hosts included. */
  readonly asked: readonly AskedService[];
}

/** What a grant of one service opens. */
export interface AskedService {
  readonly id: string;
  /** As the consent cookie writes it. */
  readonly code: string;
  /** Denied under Global Privacy Control unless the visitor chose it by itself. */
  readonly isMarketing: boolean;
  readonly sources: readonly string[];
}

/** Collects the sources of a plan by service. https://www.w3.org/TR/CSP3/#source-lists */
export function contentSecurityOf(plan: Plan): ContentSecurity {
  const isNecessary = ({ category }: PlanService): boolean => category === 'necessary';
  const sourcesOf = (services: readonly PlanService[]): readonly string[] =>
    shortenSources(services.flatMap(({ hosts }) => hosts.flatMap((host) => toSources(host))));
  const necessary = sourcesOf(plan.services.filter((service) => isNecessary(service)));
  return {
    consentDays: plan.consentDays,
    regions: regionsOf(plan),
    necessary,
    asked: plan.services
      .filter((service) => !isNecessary(service))
      .map((service) => ({
        id: service.id,
        code: service.code,
        isMarketing: service.category === 'marketing',
        sources: shortenSources(sourcesOf([service]), necessary),
      })),
  };
}

/** Of two rules for one region the first holds. */
function regionsOf(plan: Plan): ContentSecurity['regions'] {
  return Object.fromEntries(
    plan.regions
      .toReversed()
      .flatMap((region) =>
        (region.in.length === 0 ? [''] : region.in).map(
          (place) => [place, [optOutDays(region), region.exempt]] as const,
        ),
      ),
  );
}
