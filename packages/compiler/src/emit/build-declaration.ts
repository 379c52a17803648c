import {
  CATEGORIES,
  type Category,
  type Plan,
  type PlanService,
  type StorageItem,
} from '@candor/model';

import type { SiteTexts } from './texts-of.ts';
import { formatDuration } from './format-duration.ts';
import { storedOf } from './stored-of.ts';

/** One cookie or storage key as people read it. */
export interface DeclaredItem {
  readonly name: string;
  readonly type: StorageItem['type'];
  readonly party: StorageItem['party'];
  readonly duration: string;
  readonly lifetime: string;
  readonly purpose: string;
}

/** One service as people read it. */
export interface DeclaredService {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** ISO 3166-1, or `null` where unknown. */
  readonly country: string | null;
  readonly purposes: readonly string[];
  readonly privacyUrl: string | null;
  readonly optOutUrl: string | null;
  /** What an empty `storage` means: it stores nothing, or nobody has said what it stores. */
  readonly stored: 'listed' | 'none' | 'unknown';
  readonly storage: readonly DeclaredItem[];
}

/** The cookie declaration of a site in one language. */
export interface Declaration {
  readonly locale: string;
  readonly site: Plan['site'];
  readonly revision: string;
  readonly categories: readonly {
    readonly id: Category;
    readonly name: string;
    readonly about: string;
    readonly services: readonly DeclaredService[];
  }[];
}

/** Puts a plan into the words of one language. */
export function buildDeclaration(plan: Plan, locale: string, texts: SiteTexts): Declaration {
  const words = { locale, texts };
  return {
    locale,
    site: plan.site,
    revision: plan.revision,
    categories: CATEGORIES.map((id) => ({
      id,
      name: texts.preferences[`category.${id}`] ?? id,
      about: texts.preferences[`category.${id}.about`] ?? '',
      services: plan.services
        .filter(({ category }) => category === id)
        .map((service) => declareService(service, words)),
    })).filter(({ services }) => services.length > 0),
  };
}

interface Words {
  readonly locale: string;
  readonly texts: SiteTexts;
}

function declareService(service: PlanService, words: Words): DeclaredService {
  const { purposeText, purposes, links } = service;
  return {
    id: service.id,
    name: service.name,
    vendor: service.vendor.name,
    country: service.vendor.country,
    purposes:
      purposeText === null
        ? purposes.map((id) => words.texts.preferences[`purpose.${id}`] ?? id)
        : [purposeText],
    privacyUrl: links.privacy ?? null,
    optOutUrl: links.optOut ?? null,
    stored: storedOf(service),
    storage: service.storage.map((item) => declareItem(item, words)),
  };
}

function declareItem(
  { name, type, party, duration, purpose }: StorageItem,
  words: Words,
): DeclaredItem {
  const lifetime = formatDuration(duration, words.locale, words.texts.preferences);
  return { name, type, party, duration, lifetime, purpose };
}
