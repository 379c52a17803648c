import type { Catalog, CatalogService } from '@candor/model';

import { parseUrl, type ParsedUrl } from './parse-url.ts';

/** A pattern of `CatalogService.hosts`, taken apart. */
interface Pattern {
  /** Number of characters of the whole pattern: the longest match decides. */
  readonly length: number;
  /** Path and query prefix, or `''` for a pattern that is a host alone. */
  readonly prefix: string;
  readonly service: CatalogService;
}

type PatternIndex = ReadonlyMap<string, readonly Pattern[]>;

/** Pages carry many URLs and the catalogue hundreds of patterns, so each catalogue is indexed by host once. */
const indexes = new WeakMap<Catalog, PatternIndex>();

/**
 * Finds the services that a URL belongs to, by the longest pattern of `CatalogService.hosts` that matches it.
 *
 * A pattern's host matches itself and every subdomain, whatever the scheme and port; what follows it must begin the URL's path and
 * query, case-sensitively. A tie returns every service on it: all of them must be granted before the URL may be requested.
 *
 * @param url - As written in HTML: absolute or protocol-relative. Anything else, garbage included, matches nothing; it never throws.
 * @returns Services in the catalogue's order; empty for the site's own and for unknown hosts.
 */
export function matchUrl(catalog: Catalog, url: string): readonly CatalogService[] {
  const parsed = parseUrl(url);
  if (parsed === undefined) return [];
  const matches = findPatterns(indexOf(catalog), parsed);
  const longest = Math.max(...matches.map(({ length }) => length));
  const services = matches.filter(({ length }) => length === longest).map(({ service }) => service);
  return [...new Set(services)];
}

function findPatterns(index: PatternIndex, { host, target }: ParsedUrl): readonly Pattern[] {
  return hostAndParents(host).flatMap((candidate) =>
    (index.get(candidate) ?? []).filter(({ prefix }) => target.startsWith(prefix)),
  );
}

/** `a.b.c` → `a.b.c`, `b.c`, `c`. */
function hostAndParents(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, start) => labels.slice(start).join('.'));
}

function indexOf(catalog: Catalog): PatternIndex {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const index = buildIndex(catalog);
  indexes.set(catalog, index);
  return index;
}

function buildIndex(catalog: Catalog): PatternIndex {
  const index = new Map<string, Pattern[]>();
  for (const service of catalog.services) {
    for (const pattern of service.hosts) {
      const slash = pattern.indexOf('/');
      const host = slash === -1 ? pattern : pattern.slice(0, slash);
      const prefix = slash === -1 ? '' : pattern.slice(slash);
      const row: Pattern = { length: pattern.length, prefix, service };
      const rows = index.get(host);
      if (rows === undefined) index.set(host, [row]);
      else rows.push(row);
    }
  }
  return index;
}
