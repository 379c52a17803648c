import { matchUrl } from '@candor/catalog';
import type { Catalog, CatalogService } from '@candor/model';

/** Finds the service of the catalogue that a host belongs to; a leading dot does not matter, and what is no host matches nothing. */
export function matchHost(catalog: Catalog, name: string): CatalogService | undefined {
  const host = name.trim().toLowerCase().replace(/^\./, '');
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return undefined;
  return matchUrl(catalog, `https://${host}/`)[0];
}
