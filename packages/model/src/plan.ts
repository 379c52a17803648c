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

/** Where a banner may stand: an edge, and for a box the start or the end of a line. */
export const BANNER_POSITIONS = [
  'bottom',
  'top',
  'bottom-start',
  'bottom-end',
  'top-start',
  'top-end',
] as const;

/** One of {@link BANNER_POSITIONS}. */
export type BannerPosition = (typeof BANNER_POSITIONS)[number];

/** The look of the elements. */
export interface PlanTheme {
  readonly name: string;
  /** `auto`: the page's where it declares one, else the visitor's. */
  readonly scheme: 'auto' | 'light' | 'dark';
  /** Values of CSS by token: `accent`, `buttonRadius` … */
  readonly tokens: Readonly<Record<string, string>>;
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
    readonly position: BannerPosition;
    readonly theme: PlanTheme;
  };
  readonly locales: readonly string[];
  readonly unlisted: 'allow' | 'hold' | 'report';
  /** Days until a decision expires and the visitor is asked again, where services wait for it. */
  readonly consentDays: number;
  /** Domain attribute of the consent cookie, or `null` for host-only. */
  readonly cookieDomain: string | null;
  /** What holds where; the first is the default. */
  readonly regions: readonly [PlanRegion, ...PlanRegion[]];
  /** Fairness rules that the site does not follow, each with the reason it gives. */
  readonly waivers: readonly { readonly rule: string; readonly reason: string }[];
}

/** What holds in some regions. */
export interface PlanRegion {
  /** ISO 3166-1 or 3166-2 codes; empty for the default. */
  readonly in: readonly string[];
  /** Id of the jurisdiction's profile. */
  readonly profile: string;
  /** `opt-out`: services act until the visitor objects. */
  readonly model: 'opt-in' | 'opt-out';
  /** Days that a decision lasts there; the shortest of those where services wait is everybody's. */
  readonly consentDays: number;
  /** Ids of services that act until the visitor objects although others wait. */
  readonly exempt: readonly string[];
  /** What the settings control is called, where law names it. */
  readonly linkLabel?: string;
  /** What is shown while Global Privacy Control is obeyed, where law wants it shown. */
  readonly signalNotice?: string;
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
  /** `reopen`: label of the built-in settings button by lower-case language tag, the first locale's under `''`. */
  readonly r: Readonly<Record<string, string>>;
  /** `days` a decision lasts, where no profile says otherwise. */
  readonly d: number;
  /** `unlisted`: 0 allow, 1 report, 2 hold. */
  readonly u: 0 | 1 | 2;
  /** cookie `domain`, when not host-only. */
  readonly c?: string;
  /** `signals` of the services that have calls of their own; absent when none has. */
  readonly g?: readonly GateSignal[];
  /**
   * `profiles` by region (ISO 3166-1 or 3166-2 code), the default's under `''`; absent when every region is asked alike. Read by the
   * gate's regional build only.
   */
  readonly p?: Readonly<Record<string, GateProfile>>;
}

/** What a region's profile changes in the gate. */
export type GateProfile = readonly [
  /** Days that an objection lasts where services act until the visitor objects; 0: they wait. */
  optOutDays: number,
  /** Ids of services that act until the visitor objects although others wait: exempt audience measurement. */
  exempt: readonly string[],
  /** Label of the settings button instead of `r`'s, where law names one: in English. */
  label?: string,
  /** What the button says besides while Global Privacy Control is on. */
  honored?: string,
];

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
  /** Bits of the Google consent types a grant sets: 1 ad_storage, 2 ad_user_data, 4 ad_personalization, 8 analytics_storage; 128: none. Absent for a service that Google's
   * consent mode is not about. */
  google?: number,
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
  readonly site: Omit<Plan['site'], 'contact'>;
  readonly banner: Pick<Plan['banner'], 'layout' | 'position'> & {
    readonly scheme: PlanTheme['scheme'];
    /** Declarations of the theme's custom properties: `--accent:#0b5fff;`. */
    readonly style: string;
  };
  /** Locale of `texts`. */
  readonly locale: string;
  readonly texts: UiTexts;
  /**
   * File names of the locales' chunks, see {@link LocaleChunk}, by the lower-case language tags that they answer to, `no` and `nn` for
   * `nb` say; `''` for the first locale's, which needs none. Empty when there is one locale.
   */
  readonly chunks: Readonly<Record<string, string>>;
  /**
   * Service names by id, for placeholders and for asking about what is new. A name that is its id's words with capitals
   * (`google-ads`, Google Ads) is left out.
   */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Words by key; keys are fixed by `@candor/banner`'s English locale file. What some languages need beyond them stands under keys of its
 * own: `services.<digit>` for numbers whose form differs from `services`, at whose place in `counts` the digit stands; `list`, what stands between two parts of a long list, between
 * the only two, and before the last one, joined by `|`, and `list.names` where names are joined in another way; and, for a language that browsers do not know, country codes, and units of time as `<letter><plural category>`, `Mfew` say. In the browser `for.<category>` is `f<index>`, `category.<category>` `c<index>`,
 * `category.<category>.about` `a<index>` and `purpose.<purpose>` `p<number>`.
 */
export type UiTexts = Readonly<Record<string, string>>;

/**
 * What the chunk of a further locale exports. No keys: its lines are in the order of the keys of {@link UiPlan.texts}, then of
 * {@link PreferencesPlan.texts}, all of which come from the same build. An empty line: this locale has no text for the key.
 */
export type LocaleChunk = readonly [
  /** BCP 47. */
  locale: string,
  /** Joined by line breaks. */
  lines: string,
  /** Texts under keys that the first locale does not have. */
  more?: UiTexts,
];

/** What the preferences chunk is compiled with: `__CANDOR_PREFERENCES__`. */
export interface PreferencesPlan {
  readonly texts: UiTexts;
  /**
   * Name of each service, in the gate plan's order; `''` for one that needs consent, to whose name {@link UiPlan.names} leads.
   */
  readonly names: readonly string[];
  /**
   * Name of the file whose default export is a {@link ServiceDetails} for each name. It is loaded when somebody looks at the services of a
   * category; switches need their names only.
   */
  readonly details: string;
}

/** What preferences and declaration show of a service beside its name. */
export type ServiceDetails = readonly [
  vendor: string,
  /** Country of the vendor, ISO 3166-1, or `''`. */
  country: string,
  /** Numbers of purposes joined by a space (texts under `p<number>`), or the site's own sentence when it starts with `=`. */
  purposes: string,
  /** Privacy policy URL, or `''`. */
  privacy: string,
  /** Opt-out URL, or `''`. */
  optOut: string,
  /** `name duration` pairs joined by `;`, third-party and web storage included; `''` when it stores nothing, `?` when nobody knows. */
  storage: string,
];
