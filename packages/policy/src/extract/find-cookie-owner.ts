import type { Catalog } from '@candor/model';

import { resolveService } from '../match/resolve-service.ts';
import type { TextRange } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';

/** A cookie name with the place it stands in. */
export interface CookiePlace {
  readonly name: string;
  /** Text of the provider's cell, or `''`. */
  readonly provider: string;
  /** The row, card or sentence. */
  readonly range: TextRange;
}

/**
 * Finds the service a cookie belongs to: the one named in the same row or sentence, else the provider that the table names for
 * several rows, else the only service of the catalogue that sets a cookie of that name.
 */
export function findCookieOwner(context: ExtractContext, place: CookiePlace): string | null {
  const inRange = mentionedBetween(context, place.range);
  if (inRange.length === 1) return inRange[0] ?? null;
  const known = catalogOwnersOf(context.catalog, place.name);
  const named =
    known.find((id) => inRange.includes(id)) ?? namedByProvider(context, place.provider, known);
  if (named !== null) return named;
  const last =
    inRange.length === 0 && place.provider === '' && known.length === 1 ? known : inRange;
  return last[0] ?? null;
}

/** The provider's cell names a service, or the vendor of one that sets a cookie of this name. */
function namedByProvider(
  context: ExtractContext,
  provider: string,
  known: readonly string[],
): string | null {
  if (provider === '') return null;
  return (
    serviceNamed(context, provider) ??
    known.find((id) => isVendor(context.catalog, id, provider)) ??
    null
  );
}

function mentionedBetween(context: ExtractContext, { start, end }: TextRange): readonly string[] {
  let low = 0;
  let high = context.judged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((context.judged[middle]?.at.mention.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const ids = new Set<string>();
  for (let index = low; (context.judged[index]?.at.mention.end ?? Infinity) <= end; index += 1) {
    const judged = context.judged[index];
    if (judged?.isUsed === true) ids.add(resolveService(judged.at, context).id);
  }
  return [...ids];
}

function serviceNamed({ catalog }: ExtractContext, provider: string): string | null {
  const wanted = provider.toLowerCase();
  return (
    catalog.services.find(({ name, aliases }) =>
      [name, ...aliases].some((one) => one.toLowerCase() === wanted),
    )?.id ?? null
  );
}

/** "Google" in the provider's cell: whose product it is, the cookie's name tells. */
function isVendor(catalog: Catalog, id: string, provider: string): boolean {
  const vendor = catalog.services.find((one) => one.id === id)?.vendor;
  if (vendor === undefined) return false;
  const wanted = provider.toLowerCase();
  return [vendor.name, ...(vendor.aliases ?? [])].some((one) => {
    const name = one.toLowerCase();
    return `${name} `.startsWith(`${wanted} `) || `${wanted} `.startsWith(`${name} `);
  });
}

/** Pattern lists by exact name or prefix before the first `*`, once a catalogue. */
const owners = new WeakMap<
  Catalog,
  { exact: Map<string, string[]>; prefixes: (readonly [string, string])[] }
>();

/** Ids of the services of a catalogue that set a cookie of this name. */
export function catalogOwnersOf(catalog: Catalog, name: string): readonly string[] {
  let index = owners.get(catalog);
  if (index === undefined) {
    index = { exact: new Map(), prefixes: [] };
    for (const { id, storage } of catalog.services) {
      for (const item of storage) {
        const star = item.name.indexOf('*');
        if (star !== 0) index.exact.set(item.name, [...(index.exact.get(item.name) ?? []), id]);
        if (star >= 3) index.prefixes.push([item.name.slice(0, star), id]);
      }
    }
    owners.set(catalog, index);
  }
  const exact = index.exact.get(name);
  if (exact !== undefined) return exact;
  return [
    ...new Set(index.prefixes.filter(([prefix]) => name.startsWith(prefix)).map(([, id]) => id)),
  ];
}
