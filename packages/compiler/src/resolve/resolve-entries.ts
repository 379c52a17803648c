import {
  CATEGORIES,
  type Catalog,
  type CatalogService,
  type Category,
  type Disclosures,
  type ServiceDisclosure,
} from '@candor/model';
import type { Span } from '@candor/diagnostics';

import type { Config, ServiceSetting } from '../config/config.ts';
import type { ParsedConfig } from '../config/parse-config.ts';
import { draftCategories } from '../draft/draft-categories.ts';
import type { ConfigPath } from '../parse/config-path.ts';
import { locateValue } from '../parse/locate-value.ts';

/** One service of the site with everything that is known of it, before it is merged. */
export interface ServiceEntry {
  readonly category: Category;
  readonly id: string;
  /** What the configuration says; only the id when it names a service of the catalogue. */
  readonly setting: ServiceSetting;
  readonly known: CatalogService | undefined;
  readonly disclosed: ServiceDisclosure | undefined;
  /** Where the configuration names it, or the policy's key when the service follows from the policy. */
  readonly span: Span;
  /** Path of the entry in the configuration; `null` when it follows from the policy. */
  readonly path: ConfigPath | null;
}

/** What the entries of a site are made of. */
export interface EntrySources {
  readonly catalog: Catalog;
  readonly disclosures: Disclosures | null;
}

/**
 * Lists the services of the site in banner order: categories in their fixed order, services as the configuration lists them.
 * Without `categories` they follow from the policy, exactly as `candor init` would draft them.
 */
export function resolveEntries(
  parsed: ParsedConfig,
  sources: EntrySources,
): readonly ServiceEntry[] {
  const { config, root } = parsed;
  const known = new Map(sources.catalog.services.map((service) => [service.id, service]));
  const disclosed = new Map(sources.disclosures?.services.map((service) => [service.id, service]));
  const isDrafted = config.categories === undefined;
  return listSettings(config, sources).map(({ category, setting, index }) => {
    const path = isDrafted ? null : ['categories', category, 'services', index];
    return {
      category,
      setting,
      id: setting.id,
      known: known.get(setting.id),
      disclosed: disclosed.get(setting.id),
      path,
      span: locateValue(root, path === null ? ['policy'] : idPath(config, path)),
    };
  });
}

interface PlacedSetting {
  readonly category: Category;
  readonly setting: ServiceSetting;
  readonly index: number;
}

function listSettings(config: Config, sources: EntrySources): PlacedSetting[] {
  const categories = config.categories ?? draftOf(sources);
  return CATEGORIES.flatMap((category) =>
    (categories[category]?.services ?? []).map((service, index) => ({
      category,
      index,
      setting: typeof service === 'string' ? { id: service } : service,
    })),
  );
}

function draftOf({ disclosures, catalog }: EntrySources): NonNullable<Config['categories']> {
  return disclosures === null ? {} : draftCategories(disclosures, catalog).categories;
}

function idPath(config: Config, path: ConfigPath): ConfigPath {
  const [, category, , index] = path;
  const service = config.categories?.[category as Category]?.services[Number(index)];
  return typeof service === 'string' ? path : [...path, 'id'];
}
