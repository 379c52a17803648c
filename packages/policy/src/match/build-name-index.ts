import type { Catalog, CatalogService } from '@candor/model';

import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import type { NameEntry } from './mention.ts';
import { notServices } from './not-services.ts';

/** One spelling to look for. */
export interface Spelling {
  /** Lower case, plain apostrophes. */
  readonly lower: string;
  /** What of it stands behind its first run of letters and digits. */
  readonly rest: string;
  /** As it must be written when the name is ambiguous. */
  readonly exact: string;
  readonly entry: NameEntry;
}

/** Spellings by their first run of letters and digits, longest first. */
export type NameIndex = ReadonlyMap<string, readonly Spelling[]>;

const indexes = new WeakMap<Catalog, NameIndex>();

/** Builds the index of every name in a catalogue, once a catalogue. */
export function buildNameIndex(catalog: Catalog): NameIndex {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const index = createIndex(catalog);
  indexes.set(catalog, index);
  return index;
}

interface Draft {
  name: string;
  services: CatalogService[];
  isAmbiguous: boolean;
  isBrand: boolean;
}

function createIndex(catalog: Catalog): NameIndex {
  const drafts = new Map<string, Draft>();
  for (const service of catalog.services) {
    const ambiguous = new Set(service.ambiguousNames?.map(plain));
    const names = [service.name, ...service.aliases];
    for (const name of new Set(names.map(plain))) {
      if (!/[\p{L}\p{N}]/u.test(name)) continue;
      const draft = drafts.get(name.toLowerCase()) ?? {
        name,
        services: [],
        isAmbiguous: false,
        isBrand: false,
      };
      if (!draft.services.includes(service)) draft.services.push(service);
      draft.isAmbiguous ||= ambiguous.has(name) || name.length <= 2;
      drafts.set(name.toLowerCase(), draft);
    }
  }
  for (const name of notServices) {
    const lower = name.toLowerCase();
    if (!drafts.has(lower))
      drafts.set(lower, { name, services: [], isAmbiguous: false, isBrand: false });
  }
  addSiblings(drafts, catalog);
  addBrands(drafts, catalog);
  addVendors(drafts, catalog);
  return toIndex(drafts, catalog);
}

/** `HubSpot`, not `reCAPTCHA` or `GoCardless B.V.`: both parts are long enough to be read as words. */
const HUMP = /(?<=\p{Lu}\p{Ll}{1,20})(?=\p{Lu}\p{Ll}{2})/gu;
const LEGAL_ENDING = new RegExp(`[\\s,]+${LEGAL_FORMS}\\.?$`, 'u');

/** A product that bears the bare name of its vendor (`TikTok`) may stand for the vendor's others too; the words around decide. */
function addSiblings(drafts: ReadonlyMap<string, Draft>, catalog: Catalog): void {
  for (const [lower, draft] of drafts) {
    const [first] = draft.services;
    if (first === undefined || !draft.isAmbiguous || draft.services.length > 1) continue;
    if (!isNameOf(first.vendor, lower)) continue;
    const others = catalog.services.filter(
      ({ id, kind, vendor }) =>
        id !== first.id &&
        kind !== 'back-office' &&
        vendor.name === first.vendor.name &&
        isNameOf(vendor, lower),
    );
    draft.services.push(...others);
  }
}

/** `YouTube` is a name that Google bears for one product only; `TikTok` is one for all of its vendor's. */
function isNameOf({ name, aliases = [] }: CatalogService['vendor'], lower: string): boolean {
  return [name, ...aliases].some(
    (one) => plain(one).replace(LEGAL_ENDING, '').toLowerCase() === lower,
  );
}

/** The bare names of vendors that have several products on websites, where the name is not that of a product already. */
function addBrands(drafts: Map<string, Draft>, catalog: Catalog): void {
  const brands = new Map<string, Draft>();
  for (const service of catalog.services) {
    if (service.kind === 'back-office') continue;
    const names = [service.vendor.name, ...(service.vendor.aliases ?? [])].map((name) =>
      plain(name).replace(LEGAL_ENDING, ''),
    );
    for (const name of new Set(names)) {
      const brand = brands.get(name.toLowerCase()) ?? {
        name,
        services: [],
        isAmbiguous: true,
        isBrand: true,
      };
      brand.services.push(service);
      brands.set(name.toLowerCase(), brand);
    }
  }
  for (const [lower, brand] of brands) {
    if (brand.services.length > 1 && !drafts.has(lower)) drafts.set(lower, brand);
  }
}

/** Full names of companies with one product: "provided by" such a one means the product, though it is not named. */
function addVendors(drafts: Map<string, Draft>, catalog: Catalog): void {
  const owners = new Map<string, { name: string; services: CatalogService[] }>();
  for (const service of catalog.services) {
    const { name, aliases = [] } = service.vendor;
    for (const full of new Set([name, ...aliases].map(plain))) {
      if (!LEGAL_ENDING.test(full)) continue;
      const owner = owners.get(full.toLowerCase()) ?? { name: full, services: [] };
      owner.services.push(service);
      owners.set(full.toLowerCase(), owner);
    }
  }
  for (const [lower, { name, services }] of owners) {
    const short = name.replace(LEGAL_ENDING, '').toLowerCase();
    if (services.length > 1 || drafts.has(lower) || drafts.has(short)) continue;
    drafts.set(lower, { name, services, isAmbiguous: true, isBrand: false });
  }
}

function toIndex(drafts: ReadonlyMap<string, Draft>, catalog: Catalog): NameIndex {
  const stored = new Set(
    catalog.services.flatMap(({ storage }) => storage.map(({ name }) => name.toLowerCase())),
  );
  const index = new Map<string, Spelling[]>();
  const add = (spelling: Omit<Spelling, 'rest'>): void => {
    const { lower } = spelling;
    const first = /[\p{L}\p{N}]+/u.exec(lower);
    // A name may open with a sign (`.NET`): the sign is then no part of what is looked up.
    if (first === null || first.index > 0) return;
    const rest = lower.slice(first[0].length);
    index.set(first[0], [...(index.get(first[0]) ?? []), { ...spelling, rest }]);
  };
  for (const [lower, entry] of drafts) {
    add({ lower, exact: entry.name, entry });
    const open = entry.name.replaceAll(HUMP, ' ');
    // `HubSpot` is also written `Hub Spot`; then its parts are ordinary words, and the context must show that it is meant.
    if (open !== entry.name && entry.services.length > 0 && !drafts.has(open.toLowerCase()))
      add({
        lower: open.toLowerCase(),
        exact: open,
        entry: { ...entry, isAmbiguous: true },
      });
    const closed = lower.replaceAll(/[\s-]+/gu, '');
    // `Crazy Egg` is also written `CrazyEgg`; short and ambiguous names would meet ordinary words that way, others a cookie.
    if (stored.has(closed)) continue;
    if (closed !== lower && closed.length >= 6 && !entry.isAmbiguous && !drafts.has(closed)) {
      add({ lower: closed, exact: entry.name.replaceAll(/[\s-]+/gu, ''), entry });
    }
  }
  for (const spellings of index.values()) spellings.sort((a, b) => b.lower.length - a.lower.length);
  return index;
}

function plain(name: string): string {
  return name
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
