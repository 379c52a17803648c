import type { Catalog } from '@candor/model';

import { resolveService } from '../match/resolve-service.ts';
import type { Block } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';

/** A cookie name with the place it stands in. */
export interface CookiePlace {
  readonly name: string;
  /** Text of the provider's cell, or `''`. */
  readonly provider: string;
  readonly block: Block;
  readonly blockIndex: number;
}

/**
 * Finds the service a cookie belongs to: the one named in the same row or sentence, else the provider that the table names for
 * several rows, else the only service of the catalogue that sets a cookie of that name.
 */
export function findCookieOwner(context: ExtractContext, place: CookiePlace): string | null {
  const { block, provider, name } = place;
  const inBlock = mentionedBetween(context, block.start, block.end);
  if (inBlock.length === 1) return inBlock[0] ?? null;
  const known = ownersOf(context.catalog, name);
  const both = known.filter((id) => inBlock.includes(id));
  if (both.length === 1) return both[0] ?? null;
  const carried = provider === '' ? null : serviceNamed(context, provider);
  if (carried !== null) return carried;
  if (inBlock.length > 0) return inBlock[0] ?? null;
  return known.length === 1 && provider === '' ? (known[0] ?? null) : null;
}

function mentionedBetween(context: ExtractContext, start: number, end: number): readonly string[] {
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

/** Pattern lists by exact name or prefix before the first `*`, once a catalogue. */
const owners = new WeakMap<
  Catalog,
  { exact: Map<string, string[]>; prefixes: (readonly [string, string])[] }
>();

function ownersOf(catalog: Catalog, name: string): readonly string[] {
  let index = owners.get(catalog);
  if (index === undefined) {
    index = { exact: new Map(), prefixes: [] };
    for (const { id, storage } of catalog.services) {
      for (const item of storage) {
        const star = item.name.indexOf('*');
        if (star === -1) index.exact.set(item.name, [...(index.exact.get(item.name) ?? []), id]);
        else if (star >= 3) index.prefixes.push([item.name.slice(0, star), id]);
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
