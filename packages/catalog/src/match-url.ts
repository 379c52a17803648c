import type { CatalogService } from '@candor/model';

import { parseUrl, type ParsedUrl } from './parse-url.ts';

/** Anything with URL patterns: a service of the catalogue, or of one site's plan. */
export type HostedService = Pick<CatalogService, 'hosts'>;

/** A pattern of `CatalogService.hosts`, taken apart. */
interface Pattern<S> {
  /** Number of characters of the whole pattern: the longest match decides. */
  readonly length: number;
  /** Path and query prefix, or `''` for a pattern that is a host alone. */
  readonly prefix: string;
  readonly service: S;
}

type PatternIndex<S> = ReadonlyMap<string, readonly Pattern<S>[]>;

/** Pages carry many URLs and the catalogue hundreds of patterns, so each catalogue is indexed by host once. */
const indexes = new WeakMap<object, PatternIndex<HostedService>>();

/**
 * Finds the services that a URL belongs to, by the longest pattern of `CatalogService.hosts` that matches it.
 *
 * A pattern's host matches itself and every subdomain, whatever the scheme and port; what follows it must begin the URL's path and
 * query, case-sensitively. A tie returns every service on it: all of them must be granted before the URL may be requested.
 *
 * @param url - As written in HTML: absolute or protocol-relative. Anything else, garbage included, matches nothing; it never throws.
 * @returns Services in the catalogue's order; empty for the site's own and for unknown hosts.
 */
export function matchUrl<S extends HostedService>(
  catalog: { readonly services: readonly S[] },
  url: string,
): readonly S[] {
  const parsed = parseUrl(url);
  if (parsed === undefined) return [];
  const matches = findPatterns(indexOf(catalog), parsed);
  const longest = Math.max(...matches.map(({ length }) => length));
  const services = matches.filter(({ length }) => length === longest).map(({ service }) => service);
  return [...new Set(services)];
}

function findPatterns<S>(
  index: PatternIndex<S>,
  { host, target }: ParsedUrl,
): readonly Pattern<S>[] {
  return hostAndParents(host).flatMap((candidate) =>
    (index.get(candidate) ?? []).filter(({ prefix }) => target.startsWith(prefix)),
  );
}

/** `a.b.c` → `a.b.c`, `b.c`, `c`. */
function hostAndParents(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, start) => labels.slice(start).join('.'));
}

function indexOf<S extends HostedService>(catalog: {
  readonly services: readonly S[];
}): PatternIndex<S> {
  const known = indexes.get(catalog);
  // The index was built from this very object.
  if (known !== undefined) return known as PatternIndex<S>;
  const index = buildIndex(catalog);
  indexes.set(catalog, index);
  return index;
}

function buildIndex<S extends HostedService>(catalog: {
  readonly services: readonly S[];
}): PatternIndex<S> {
  const index = new Map<string, Pattern<S>[]>();
  for (const service of catalog.services) {
    for (const pattern of service.hosts) {
      const slash = pattern.indexOf('/');
      const host = slash === -1 ? pattern : pattern.slice(0, slash);
      const prefix = slash === -1 ? '' : pattern.slice(slash);
      const row: Pattern<S> = { length: pattern.length, prefix, service };
      const rows = index.get(host);
      if (rows === undefined) index.set(host, [row]);
      else rows.push(row);
    }
  }
  return index;
}
