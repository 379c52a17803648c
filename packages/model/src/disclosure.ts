import type { Category } from './category.ts';
import type { StorageDuration } from './duration.ts';
import type { ServiceKind } from './service.ts';

/** The exact place in the policy that a statement was read from. */
export interface Evidence {
  /** Exact substring of the source: `source.slice(start, end)`. */
  readonly quote: string;
  /** UTF-16 offset of the first unit in the source. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
  /** 1-based line of `start`. */
  readonly line: number;
}

/** A third-party product that the policy says the company uses. */
export interface ServiceDisclosure {
  /** Catalogue id, or a kebab-case form of the name for a service the catalogue does not know. */
  readonly id: string;
  readonly name: string;
  /** The names as this policy writes them. */
  readonly aliases: readonly string[];
  /** The vendor as this policy writes it, or `null` when it does not say. */
  readonly provider: string | null;
  readonly kind: ServiceKind;
  /** `null` for back-office. */
  readonly category: Category | null;
  /** What the policy's own heading says, when it says something. */
  readonly sectionCategory: Category | null;
  readonly categoryReason: string;
  /** ISO 3166 code when the policy limits the service to a region. */
  readonly region: string | null;
  readonly cookieless: boolean;
  /** True when the policy offers an opt-out for it. */
  readonly optOut: boolean;
  /** False when the catalogue does not have it. */
  readonly known: boolean;
  readonly evidence: readonly Evidence[];
}

/** A cookie that the policy names. */
export interface CookieDisclosure {
  readonly name: string;
  /** Service id, or `null` when the policy does not say whose it is. */
  readonly service: string | null;
  readonly purpose: string | null;
  /** By the service, else the row's own column, the stated purpose, the heading. */
  readonly category: Category | null;
  /** What the policy's own column or heading says, when it says something. */
  readonly sectionCategory?: Category | null;
  readonly duration: StorageDuration | null;
  readonly evidence: readonly Evidence[];
}

/** Cookies of the company itself that the policy describes by purpose, without a name. */
export interface FirstPartyCookieDisclosure {
  readonly purpose: string;
  readonly category: Category;
  readonly evidence: readonly Evidence[];
}

/** How long something is kept. `duration`: ISO 8601, or `until-withdrawal`, `until-opt-out`, `per-partner`. */
export interface RetentionDisclosure {
  readonly subject: string;
  readonly duration: string;
  readonly evidence: readonly Evidence[];
}

/** The legal basis the policy claims for a processing. */
export interface LegalBasisDisclosure {
  readonly processing: string;
  readonly basis: string;
  readonly evidence: readonly Evidence[];
}

/** Something the policy says it does not do. */
export interface Negation {
  readonly statement: string;
  /** What is denied: `tracking-cookies`, `analytics`, `sell-data`, `cookies`, `service:<id> cookies` … */
  readonly target: string;
  readonly evidence: readonly Evidence[];
}

/** What can make a transfer to another country lawful. */
export type TransferSafeguard =
  | 'adequacy'
  | 'standard-contractual-clauses'
  | 'data-privacy-framework'
  | 'privacy-shield'
  | 'binding-corporate-rules'
  | 'consent';

/** Data that the policy says goes to other countries. */
export interface TransferDisclosure {
  /** ISO 3166 codes, `EU` for the Union; empty when it only says "third countries". */
  readonly countries: readonly string[];
  readonly safeguards: readonly TransferSafeguard[];
  /** Service id, when the sentence names one. */
  readonly service: string | null;
  readonly evidence: readonly Evidence[];
}

/** A link by which visitors can object. */
export interface OptOutDisclosure {
  /** Service id, or `null` for a link about several or none. */
  readonly service: string | null;
  readonly url: string;
  readonly evidence: readonly Evidence[];
}

/**
 * What the policy says of how consent is asked for (`banner`, `action`: a click or tick, `implied`: by going on to use the site)
 * and taken back (`withdrawal`).
 */
export interface ConsentDisclosure {
  readonly kind: 'banner' | 'action' | 'implied' | 'withdrawal';
  readonly statement: string;
  readonly evidence: readonly Evidence[];
}

/** "Only for visitors from the EU": what the policy limits to a region. */
export interface RegionLimitDisclosure {
  /** ISO 3166 code, `EU` for the Union. */
  readonly region: string;
  /** Service id, when the sentence names one. */
  readonly service: string | null;
  readonly evidence: readonly Evidence[];
}

/** What a policy says of cookies as a whole. */
export type CookieStance = 'uses' | 'essential-only' | 'usually-none' | 'none' | 'not-stated';

/** Everything read from one policy: the result of `candor read`, without its diagnostics. */
export interface Disclosures {
  readonly title: string | null;
  readonly company: string | null;
  readonly controller: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly effectiveDate: string | null;
  readonly lastUpdated: string | null;
  readonly contact: { readonly email: string | null; readonly dpo: string | null };
  readonly minAge: number | null;
  readonly cookieStance: CookieStance;
  readonly services: readonly ServiceDisclosure[];
  readonly cookies: readonly CookieDisclosure[];
  readonly firstPartyCookies: readonly FirstPartyCookieDisclosure[];
  readonly retention: readonly RetentionDisclosure[];
  readonly rights: readonly string[];
  readonly legalBasis: readonly LegalBasisDisclosure[];
  readonly negations: readonly Negation[];
  readonly transfers?: readonly TransferDisclosure[];
  readonly optOuts?: readonly OptOutDisclosure[];
  readonly consent?: readonly ConsentDisclosure[];
  readonly regionLimits?: readonly RegionLimitDisclosure[];
}
