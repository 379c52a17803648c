import type { CatalogService, Evidence, PlanService, Vendor } from '@candor/model';

import type { ServiceSetting } from '../config/config.ts';
import { findEvidence } from '../resolve/find-evidence.ts';
import { quoteOf } from '../resolve/quote-of.ts';
import type { ServiceEntry } from '../resolve/resolve-entries.ts';
import { mergeStorage } from './merge-storage.ts';

/** A service of the plan before its revision is computed. */
export type UncodedService = Omit<PlanService, 'code'>;

/** What a service takes over from its site. */
export interface ServiceSurroundings {
  readonly controller: string;
  readonly policyText: string | null;
}

/** Merges what the configuration, the catalogue and the policy say of one service; the configuration wins. */
export function buildService(entry: ServiceEntry, site: ServiceSurroundings): UncodedService {
  const { setting } = entry;
  const facts = factsOf(entry);
  return {
    id: entry.id,
    name: setting.name ?? facts.name,
    vendor: vendorOf(entry, site),
    kind: kindOf(entry),
    category: entry.category,
    categoryReason: reasonOf(entry),
    purposes: setting.purposes ?? facts.purposes,
    purposeText: setting.purpose ?? null,
    hosts: [...new Set([...facts.hosts, ...(setting.hosts ?? [])])],
    globals: facts.globals,
    storage: mergeStorage(facts.storage, setting),
    links: linksOf(facts.links, setting),
    signals: facts.signals,
    cookieless: setting.cookieless ?? facts.cookieless,
    regions: facts.regions,
    evidence: evidenceOf(entry, site.policyText),
  };
}

type Facts = Required<
  Pick<
    CatalogService,
    | 'name'
    | 'purposes'
    | 'hosts'
    | 'globals'
    | 'storage'
    | 'links'
    | 'signals'
    | 'cookieless'
    | 'regions'
  >
>;

/** What is known without the configuration: the catalogue's entry, or the little that the policy says of a service it does not have. */
function factsOf({ id, known, disclosed }: ServiceEntry): Facts {
  const region = disclosed?.region ?? null;
  const stated: Facts = {
    name: disclosed?.name ?? id,
    purposes: [],
    hosts: [],
    globals: [],
    storage: [],
    links: {},
    signals: [],
    cookieless: disclosed?.cookieless ?? false,
    regions: region === null ? [] : [region],
  };
  return { ...stated, ...known };
}

function statedReason(entry: ServiceEntry): string {
  return kindOf(entry) === 'own'
    ? 'The site’s own, for the purpose that it states.'
    : 'The configuration puts it here.';
}

function linksOf(links: Facts['links'], { privacyUrl }: ServiceSetting): PlanService['links'] {
  const privacy = privacyUrl ?? links.privacy;
  return {
    ...(privacy === undefined ? {} : { privacy }),
    ...(links.optOut === undefined ? {} : { optOut: links.optOut }),
  };
}

function vendorOf(
  { known, setting, disclosed, ...entry }: ServiceEntry,
  site: ServiceSurroundings,
): Vendor {
  const stated = setting.vendor;
  if (stated !== undefined && stated !== known?.vendor.name) return { name: stated, country: null };
  if (known !== undefined) return { name: known.vendor.name, country: known.vendor.country };
  if (disclosed?.provider != null) return { name: disclosed.provider, country: null };
  const isOwn = kindOf({ known, setting, disclosed, ...entry }) === 'own';
  return { name: isOwn ? site.controller : (setting.name ?? entry.id), country: null };
}

function kindOf({ known, setting, disclosed }: ServiceEntry): PlanService['kind'] {
  if (known !== undefined && known.kind !== 'back-office') return known.kind;
  // A product that policies know as an office tool, too, acts on the site once the configuration puts it there.
  if (known !== undefined) return 'site-tracker';
  if (disclosed !== undefined && disclosed.kind !== 'back-office') return disclosed.kind;
  const isThirdParty = setting.vendor !== undefined || (setting.hosts ?? []).length > 0;
  return isThirdParty ? 'site-tracker' : 'own';
}

function reasonOf(entry: ServiceEntry): string {
  const { known, disclosed, category } = entry;
  if (known?.category === category) return known.categoryReason;
  if (known?.category == null) return disclosed?.categoryReason ?? statedReason(entry);
  return `The configuration puts it here; usually ${known.category}: ${known.categoryReason}`;
}

function evidenceOf(
  { disclosed, setting }: ServiceEntry,
  policyText: string | null,
): readonly Evidence[] {
  if (disclosed !== undefined) return disclosed.evidence;
  const quote = quoteOf(setting);
  if (policyText === null || quote === undefined) return [];
  const evidence = findEvidence(quote, policyText);
  return evidence === undefined ? [] : [evidence];
}
