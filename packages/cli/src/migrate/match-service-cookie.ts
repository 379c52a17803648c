import type { Catalog, CatalogService } from '@candor/model';

import type { EarlierCookie } from './earlier-settings.ts';
import { matchHost } from './match-host.ts';

/** Finds the one service whose cookie this is, by its name; where several set it, by its domain. */
export function matchServiceCookie(
  catalog: Catalog,
  cookie: EarlierCookie,
): CatalogService | undefined {
  // `*_ga*`, of an expression without `^`.
  const named = cookie.name.replace(/^\*/, '');
  const setters = catalog.services.filter(
    ({ category, storage }) =>
      category !== null &&
      storage.some(({ type, name }) => type === 'cookie' && isCovered(name, named)),
  );
  if (setters.length < 2) return setters[0];
  // `_ga*` is Google Analytics’ own `_ga` more than another's `_gac_*`.
  const [head = ''] = named.split('*');
  const exact = setters.filter(({ storage }) =>
    storage.some(({ name }) => name === named || name === head),
  );
  if (exact.length === 1) return exact[0];
  const owner = cookie.domain === undefined ? undefined : matchHost(catalog, cookie.domain);
  return setters.find(({ id }) => id === owner?.id);
}

/** Either may have a `*`: `_ga*` of a configuration covers `_ga` and `_ga_*` of the catalogue, and the catalogue’s `_hj*` any `_hjid`. */
function isCovered(known: string, named: string): boolean {
  const [head = ''] = named.split('*');
  if (!named.includes('*')) return matches(known, named);
  // A start of one or two letters is many services'.
  return head.length > 2 && (matches(known, head) || known.startsWith(head));
}

function matches(pattern: string, name: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  return head.length > 1 && name.startsWith(head) && name.endsWith(rest.at(-1) ?? '');
}
