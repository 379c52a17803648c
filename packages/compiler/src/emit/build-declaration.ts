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

/** The language of the catalogue's sentences. */
const CATALOG_LOCALE = 'en';

/** One cookie or storage key as people read it. */
export interface DeclaredItem {
  readonly name: string;
  readonly type: StorageItem['type'];
  readonly party: StorageItem['party'];
  readonly duration: string;
  readonly lifetime: string;
  readonly purpose: string;
  /** BCP 47 tag of the language that {@link DeclaredItem.purpose} is in: the catalogue speaks English, a site its first language. */
  readonly purposeLang: string;
}

/** One service as people read it. */
export interface DeclaredService {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** ISO 3166-1, or `null` where unknown. */
  readonly country: string | null;
  readonly purposes: readonly string[];
  /** BCP 47 tag of the language that {@link DeclaredService.purposes} are in: a site's own sentence is in its first language. */
  readonly purposesLang: string;
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
  /** In every region nothing but what is necessary acts before it is granted. */
  readonly asksFirst: boolean;
  readonly categories: readonly {
    readonly id: Category;
    readonly name: string;
    readonly about: string;
    readonly services: readonly DeclaredService[];
  }[];
}

/** The words of a declaration. */
export interface Words {
  readonly locale: string;
  readonly texts: SiteTexts;
  /** What the site itself says that its storage is for, see `ownPurposes`. */
  readonly ownPurposes: ReadonlySet<string>;
}

/** Puts a plan into the words of one language. */
export function buildDeclaration(plan: Plan, words: Words): Declaration {
  const { locale, texts } = words;
  const site = { ...words, siteLocale: plan.locales[0] ?? 'en' };
  return {
    locale,
    site: plan.site,
    revision: plan.revision,
    asksFirst: plan.regions.every(({ model, exempt }) => model === 'opt-in' && exempt.length === 0),
    categories: CATEGORIES.map((id) => ({
      id,
      name: texts.preferences[`category.${id}`] ?? id,
      about: texts.preferences[`category.${id}.about`] ?? '',
      services: plan.services
        .filter(({ category }) => category === id)
        .map((service) => declareService(service, site)),
    })).filter(({ services }) => services.length > 0),
  };
}

interface SiteWords extends Words {
  /** Language of what the configuration says. */
  readonly siteLocale: string;
}

function declareService(service: PlanService, words: SiteWords): DeclaredService {
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
    purposesLang: purposeText === null ? words.locale : words.siteLocale,
    privacyUrl: links.privacy ?? null,
    optOutUrl: links.optOut ?? null,
    stored: storedOf(service),
    storage: service.storage.map((item) => declareItem(item, words)),
  };
}

function declareItem(
  { name, type, party, duration, purpose }: StorageItem,
  words: SiteWords,
): DeclaredItem {
  const lifetime = formatDuration(duration, words.locale, words.texts.preferences);
  const purposeLang = words.ownPurposes.has(purpose) ? words.siteLocale : CATALOG_LOCALE;
  return { name, type, party, duration, lifetime, purpose, purposeLang };
}
