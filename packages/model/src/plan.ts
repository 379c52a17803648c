import type { Category } from './category.ts';
import type { Evidence } from './disclosure.ts';
import type { PurposeId } from './purpose.ts';
import type { ServiceKind, StorageItem, Vendor } from './service.ts';
import type { Signal } from './signal.ts';

/** One service of the site, everything decided. */
export interface PlanService {
  readonly id: string;
  /**
   * The service's own revision: four characters `[0-9a-z]`, a hash of what consent to it refers to (id, category, vendor, purposes,
   * hosts, storage). It stands in the consent cookie, so a change asks for this service again and for no other.
   */
  readonly code: string;
  readonly name: string;
  readonly vendor: Vendor;
  readonly kind: Exclude<ServiceKind, 'back-office'> | 'own';
  readonly category: Category;
  readonly categoryReason: string;
  readonly purposes: readonly PurposeId[];
  /** The site's own words for a purpose, for services the catalogue does not have. */
  readonly purposeText: string | null;
  readonly hosts: readonly string[];
  readonly globals: readonly string[];
  readonly storage: readonly StorageItem[];
  readonly links: { readonly privacy?: string; readonly optOut?: string };
  readonly signals: readonly Signal[];
  readonly cookieless: boolean;
  readonly regions: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Everything the browser must obey and show, before it is serialised. Part of `manifest.json`. */
export interface Plan {
  readonly version: 1;
  readonly site: {
    readonly name: string;
    readonly controller: string;
    readonly contact: string | null;
    readonly policyUrl: string | null;
  };
  /** 8 characters `[0-9a-z]`: hash over the codes of all services; changes when anything consent refers to changes. */
  readonly revision: string;
  /** SHA-384 of the policy's text, base64, or `null` without a policy. */
  readonly policyHash: string | null;
  readonly services: readonly PlanService[];
  readonly banner: {
    readonly layout: 'bar' | 'box' | 'dialog';
    readonly position: 'bottom' | 'top';
    readonly theme: { readonly accent?: string };
  };
  readonly locales: readonly string[];
  readonly unlisted: 'allow' | 'hold' | 'report';
  /** Days until a decision expires and the visitor is asked again. */
  readonly consentDays: number;
  /** Domain attribute of the consent cookie, or `null` for host-only. */
  readonly cookieDomain: string | null;
}

/**
 * The part of a plan that `consent.js` carries: it blocks every page, so it is arrays and short keys.
 * Written by the compiler, read by the runtime.
 */
export interface GatePlan {
  /** `services`: one row each, `necessary` ones included; order is the plan's. */
  readonly s: readonly GateService[];
  /** `files`: names of the UI, preferences, choice, guard and release file, relative to `consent.js`. */
  readonly f: readonly [
    ui: string,
    preferences: string,
    choice: string,
    guard: string,
    release: string,
  ];
  /** `locales`: name of the chunk a further locale; the first locale is in the chunks themselves. */
  readonly l: Readonly<Record<string, string>>;
  /** `reopen`: label of the built-in settings button by locale, the first locale under `''`. */
  readonly r: Readonly<Record<string, string>>;
  /** `days` a decision lasts. */
  readonly d: number;
  /** `unlisted`: 0 allow, 1 report, 2 hold. */
  readonly u: 0 | 1 | 2;
  /** cookie `domain`, when not host-only. */
  readonly c?: string;
  /** `signals` of the services that have calls of their own; absent when none has. */
  readonly g?: readonly GateSignal[];
}

/** What to say to one vendor, see `CallSignal`. */
export type GateSignal = readonly [
  id: string,
  hold: readonly GateStep[],
  grant: readonly GateStep[],
  revoke: readonly GateStep[],
];

/**
 * One step, see `SignalStep`. A value `{ $: [category, yes, no] }` follows from the category's decision; no other value has a key `$`.
 */
export type GateStep = readonly [
  /** 0 set, 1 push (the path ends in `.push`), 2 queue, 3 call, 4 call with a callback. */
  kind: 0 | 1 | 2 | 3 | 4,
  path: string,
  ...values: readonly unknown[],
];

/** One row of a {@link GatePlan}. */
export type GateService = readonly [
  id: string,
  /** Index into `CATEGORIES`. */
  category: number,
  code: string,
  /** Bits of the Google consent types a grant sets: 1 ad_storage, 2 ad_user_data, 4 ad_personalization, 8 analytics_storage; 128: none. */
  google: number,
];

/**
 * What the guard is compiled with: `__CANDOR_GUARD__`. One row a service, in the gate plan's order; lists are joined by one space: no
 * host, cookie name or key contains one. Who granted everything does not load it.
 */
export type GuardPlan = readonly (readonly [
  /** URL patterns, see `CatalogService.hosts`. */
  hosts: string,
  /** As in {@link ChoicePlan}. */
  cookies: string,
  storage: string,
])[];

/**
 * What the choice chunk is compiled with: `__CANDOR_CHOICE__`. One row a service, in the gate plan's order; names and patterns are
 * joined by one space. Only who decides something loads it, so the names to delete do not weigh on every page.
 */
export type ChoicePlan = readonly (readonly [
  /** First-party cookie name patterns. */
  cookies: string,
  /** First-party localStorage, sessionStorage and IndexedDB name patterns. */
  storage: string,
])[];

/**
 * What the choice chunk of a site that moved over from another manager is compiled with: `__CANDOR_TAKE_OVER__`. It takes the place of
 * the plain one, so that no other site carries a byte of it.
 */
export interface TakeOverPlan {
  /** `choice`: as without a move. */
  readonly c: ChoicePlan;
  /** `name` of the earlier cookie, or of the key in local storage. */
  readonly n: string;
  /** The earlier decision is in local storage: 1. */
  readonly l?: 1;
  /** `days` that a decision without a date may be old at most; absent: nobody knows, so it grants nothing. */
  readonly d?: number;
  /** `revision` at which a grant counts; absent: any. */
  readonly v?: number;
  /** `rows`, one for each service and category of the earlier banner. */
  readonly r: readonly TakeOverRow[];
}

/** What follows from one name of an earlier decision; numbers are indexes into the gate plan's services. */
export type TakeOverRow = readonly [
  /** A service or category; a service of a category as `category/service`. */
  name: string,
  /** Denied when the name was refused. */
  denied: readonly number[],
  /** Granted when it was accepted: only what that consent was given for. */
  granted: readonly number[],
];

/** What the banner chunk is compiled with: `__CANDOR_UI__`. */
export interface UiPlan {
  readonly site: Plan['site'];
  readonly banner: Plan['banner'];
  /** Locale of `texts`; further ones come from {@link GatePlan.l}. */
  readonly locale: string;
  readonly texts: UiTexts;
  /**
   * Service names by id, for placeholders and for asking about what is new. A name that is its id's words with capitals
   * (`google-ads`, Google Ads) is left out.
   */
  readonly names: Readonly<Record<string, string>>;
}

/** Words by key; keys are fixed by `@candor/banner`'s English locale file. */
export type UiTexts = Readonly<Record<string, string>>;

/** What the preferences chunk is compiled with: `__CANDOR_PREFERENCES__`. */
export interface PreferencesPlan {
  readonly texts: UiTexts;
  /** One row a service, `necessary` ones included, in the gate plan's order. */
  readonly services: readonly PreferencesService[];
}

/** One service as preferences and declaration show it. */
export type PreferencesService = readonly [
  name: string,
  vendor: string,
  /** Country of the vendor, ISO 3166-1, or `''`. */
  country: string,
  /** Purpose ids joined by a space (texts under `purpose.<id>`), or the site's own sentence when it starts with `=`. */
  purposes: string,
  /** Privacy policy URL, or `''`. */
  privacy: string,
  /** Opt-out URL, or `''`. */
  optOut: string,
  /** `name duration` pairs joined by `;`, third-party and web storage included; `''` when it stores nothing, `?` when nobody knows. */
  storage: string,
];
