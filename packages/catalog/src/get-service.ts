import type { Catalog, CatalogService } from '@candor/model';

/** Finds the entry with this id; `undefined` for an unknown one. */
export function getService(catalog: Catalog, id: string): CatalogService | undefined {
  return catalog.services.find((service) => service.id === id);
}
