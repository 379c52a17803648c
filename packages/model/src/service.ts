import type { Category } from './category.ts';
import type { StorageDuration } from './duration.ts';
import type { PurposeId } from './purpose.ts';
import type { Signal } from './signal.ts';

/** Where a service acts. `back-office`: never in the visitor's browser, so never a row of the banner. */
export const SERVICE_KINDS = ['site-tracker', 'embed', 'tag-manager', 'back-office'] as const;

/** One of {@link SERVICE_KINDS}. */
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** The legal entity behind a service. */
export interface Vendor {
  readonly name: string;
  /** Other spellings in policies: `Google Inc.`, `Facebook, Inc.`. */
  readonly aliases?: readonly string[];
  /** ISO 3166-1 alpha-2, or `null` where unknown. */
  readonly country: string | null;
}

/** One cookie or storage key. Field names follow IAB "Vendor Device Storage & Operational Disclosures" where they exist. */
export interface StorageItem {
  /** Exact name, or a pattern in which `*` stands for any run of characters: `_ga_*`. */
  readonly name: string;
  readonly type: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db';
  readonly duration: StorageDuration;
  /** `first`: readable (and deletable) by the site itself; `third`: on the vendor's own host. */
  readonly party: 'first' | 'third';
  readonly purpose: string;
}

/** What became of a product: matters to a policy that still names it. */
export type ServiceStatus =
  | { readonly state: 'active' }
  | { readonly state: 'closed'; readonly since: string; readonly note?: string };

/** A name that the product or its vendor gave up. `since`: year or date of the change, ISO 8601. */
export interface FormerName {
  readonly name: string;
  readonly since: string;
  /** What it is called now, when that is not simply this service's name. */
  readonly now?: string;
}

/** Where facts of a catalogue entry come from, and how they were obtained. */
export interface FactSource {
  /** Names of the entry's own fields: `hosts`, `storage`, `links` … */
  readonly facts: readonly string[];
  /** `document`: read at the vendor or a regulator; `data-set`: taken from a published data set; `general-knowledge`: not yet checked against `url`. */
  readonly basis: 'document' | 'data-set' | 'general-knowledge';
  /** Where it was read, or where it can be checked. */
  readonly url: string;
  /** ISO date of the reading. */
  readonly checked: string;
}

/** One service as the catalogue knows it: `packages/catalog/services/<id>.json`. */
export interface CatalogService {
  /** kebab-case, equals the file's name. */
  readonly id: string;
  readonly name: string;
  /** Every other name policies use for this product, former ones included. */
  readonly aliases: readonly string[];
  /**
   * Names (of `name` and `aliases`) that are also ordinary words or company names (`Drift`, `Segment`, `Amazon`): the policy reader
   * accepts them only written exactly so and with evidence beside them that the product is meant.
   */
  readonly ambiguousNames?: readonly string[];
  readonly formerNames?: readonly FormerName[];
  readonly vendor: Vendor;
  readonly kind: ServiceKind;
  /**
   * True for a product that policies name both as a tag on the site and as an office tool (HubSpot, Mailchimp): the reader decides
   * from the sentence; `kind` is the reading when the sentence does not say.
   */
  readonly dualUse?: boolean;
  /** `null` for back-office; with `dualUse` it is the category of the tag on the site, whatever `kind` says. */
  readonly category: Category | null;
  /** One line: why this category, whatever heading a policy puts it under. */
  readonly categoryReason: string;
  readonly purposes: readonly PurposeId[];
  /** For back-office: what an office uses it for, e.g. `e-mail`, `project management`. */
  readonly role?: string;
  /**
   * Patterns of the URLs it loads or calls: host, optionally with a path and query prefix: `clarity.ms`, `www.google.com/recaptcha/`,
   * `googletagmanager.com/gtag/js?id=G-`. A host matches itself and every subdomain; the longest matching pattern decides.
   */
  readonly hosts: readonly string[];
  /** Global variables its script defines, by which dependent inline code is recognised. */
  readonly globals?: readonly string[];
  readonly storage: readonly StorageItem[];
  readonly links: {
    readonly privacy?: string;
    readonly optOut?: string;
    readonly cookies?: string;
  };
  readonly status: ServiceStatus;
  readonly signals?: readonly Signal[];
  readonly cookieless?: boolean;
  /** ISO 3166 codes of the only regions it acts in; absent means everywhere. */
  readonly regions?: readonly string[];
  readonly sources: readonly FactSource[];
}

/** The catalogue as functions take it: an argument, never a global. */
export interface Catalog {
  readonly services: readonly CatalogService[];
}
