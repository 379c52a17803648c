import {
  CATEGORIES,
  type Catalog,
  type CatalogService,
  type Category,
  type Disclosures,
  type ServiceDisclosure,
} from '@candor/model';

import type { CategorySetting, CookieSetting } from '../config/config.ts';
import { OWN_ID } from '../plan/own-service.ts';
import { draftCookies } from './draft-cookies.ts';
import { draftEvidence } from './draft-evidence.ts';
import { draftOwnServices } from './draft-own-services.ts';
import type { DraftedService } from './drafted-service.ts';
import { toId } from './to-id.ts';

/** What a policy amounts to as `categories` of a configuration. */
export interface DraftedCategories {
  /** Only categories with a service, in banner order. */
  readonly categories: { readonly [category in Category]?: CategorySetting };
  /** What the policy leaves open, as questions to a person. */
  readonly questions: readonly string[];
}

/**
 * Drafts the categories of a site from what its policy says. Back-office processors are no part of a banner; what the policy does not
 * say becomes a question, never a guess. A product that has closed stays in, with a question: its tag may still stand in the pages, and
 * a gate that does not know it cannot hold it, whoever owns its hosts today.
 */
export function draftCategories(disclosures: Disclosures, catalog: Catalog): DraftedCategories {
  const known = new Map(catalog.services.map((service) => [service.id, service]));
  const onSite = listOnSite(disclosures, known);
  const cookies = draftCookies(disclosures, {
    catalog,
    serviceIds: new Set(onSite.map(({ id }) => id)),
  });
  const services = onSite.map((service) =>
    draftService(service, known.get(service.id), cookies.byService),
  );
  const own = draftOwnServices(disclosures, {
    cookies: cookies.own,
    takenIds: new Set([OWN_ID, ...known.keys(), ...services.map(({ setting }) => setting.id)]),
  });
  const drafted = [...own.services, ...services];
  return {
    categories: Object.fromEntries(
      CATEGORIES.map(
        (category) => [category, drafted.filter((s) => s.category === category)] as const,
      )
        .filter(([, list]) => list.length > 0)
        .map(([category, list]) => [category, { services: list.map(({ setting }) => setting) }]),
    ),
    questions: [
      ...onSite.flatMap((service) => askAboutService(service, known.get(service.id))),
      ...cookies.questions,
      ...own.questions,
    ],
  };
}

type OnSite = ServiceDisclosure & { readonly category: Category };

/** A service of the policy that acts in the visitor's browser, once each, under an id that markup can carry. */
function listOnSite(
  disclosures: Disclosures,
  known: ReadonlyMap<string, CatalogService>,
): OnSite[] {
  const seen = new Set<string>([OWN_ID]);
  return disclosures.services.flatMap((service, index) => {
    const entry = known.get(service.id);
    const id = toId(service.id) ?? toId(service.name) ?? `service-${index + 1}`;
    const category = categoryOf(service, entry);
    const isOffice =
      service.kind === 'back-office' || (entry?.kind === 'back-office' && entry.dualUse !== true);
    if (isOffice || category === null || seen.has(id)) return [];
    seen.add(id);
    return [{ ...service, id, category }];
  });
}

/** A policy that calls a tracker necessary does not make it so (Planet49, EDPB cookie banner taskforce 2023). */
function categoryOf(
  service: ServiceDisclosure,
  known: CatalogService | undefined,
): Category | null {
  if (service.category !== 'necessary') return service.category ?? known?.category ?? null;
  return known === undefined ? 'necessary' : known.category;
}

function draftService(
  service: OnSite,
  known: CatalogService | undefined,
  cookies: ReadonlyMap<string, readonly CookieSetting[]>,
): DraftedService {
  const own = cookies.get(service.id) ?? [];
  const unknown = {
    name: service.name,
    ...(service.provider === null || service.provider === '' ? {} : { vendor: service.provider }),
    hosts: [],
  };
  return {
    category: service.category,
    setting: {
      id: service.id,
      ...(known === undefined ? unknown : {}),
      ...(own.length === 0 ? {} : { cookies: own }),
      ...draftEvidence(service.evidence, [service.name, ...service.aliases]),
    },
  };
}

function askAboutService(service: OnSite, known: CatalogService | undefined): string[] {
  const { name, category, sectionCategory, region } = service;
  if (known?.status.state === 'closed') {
    return [
      `The policy names ${name}, which closed (${known.status.since}). Take its code off the site, then its line out of this file and its paragraph out of the policy.`,
    ];
  }
  const isMoved = sectionCategory !== null && sectionCategory !== category;
  return [
    ...(known === undefined
      ? [
          `Which hosts does ${name} load from, and which cookies does it set? The catalogue does not know it.`,
        ]
      : []),
    ...(isMoved
      ? [
          `The policy lists ${name} under ${sectionCategory}; here it is under ${category} (${withoutStop(service.categoryReason)}). Do you agree?`,
        ]
      : []),
    ...(region === null
      ? []
      : [
          `The policy limits ${name} to ${region}. Does the site load it for visitors from there only?`,
        ]),
  ];
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
