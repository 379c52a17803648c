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

interface OwnerIndex {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** By the first letters of what stands before the `*`. */
  readonly prefixes: ReadonlyMap<string, readonly (readonly [prefix: string, id: string])[]>;
}

const PREFIX_KEY = 3;
const NOBODY: readonly string[] = [];
const owners = new WeakMap<Catalog, OwnerIndex>();

/** Ids of the services of a catalogue that set a cookie of this name. */
export function catalogOwnersOf(catalog: Catalog, name: string): readonly string[] {
  const index = owners.get(catalog) ?? indexOwners(catalog);
  owners.set(catalog, index);
  const exact = index.exact.get(name);
  if (exact !== undefined) return exact;
  const near = index.prefixes.get(name.slice(0, PREFIX_KEY));
  if (near === undefined) return NOBODY;
  return [...new Set(near.filter(([prefix]) => name.startsWith(prefix)).map(([, id]) => id))];
}

function indexOwners({ services }: Catalog): OwnerIndex {
  const exact = new Map<string, string[]>();
  const prefixes = new Map<string, (readonly [string, string])[]>();
  for (const { id, storage } of services) {
    for (const { name } of storage) {
      const star = name.indexOf('*');
      if (star !== 0) exact.set(name, [...(exact.get(name) ?? []), id]);
      const key = name.slice(0, PREFIX_KEY);
      if (star >= PREFIX_KEY)
        prefixes.set(key, [...(prefixes.get(key) ?? []), [name.slice(0, star), id]]);
    }
  }
  return { exact, prefixes };
}
