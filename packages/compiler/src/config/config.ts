import type { BannerPosition, Category, PurposeId, StorageDuration } from '@candor/model';

import type { ThemeName } from '../theme/themes.ts';
import type { Profile } from '../profiles/profiles.ts';

/** One cookie of a service, as the configuration writes it. */
export interface CookieSetting {
  /** Exact name, or with `*` for any run of characters. */
  readonly name: string;
  readonly duration: StorageDuration;
  /** Absent: the service's own purpose. */
  readonly purpose?: string;
  /** Absent: `first`. */
  readonly party?: 'first' | 'third';
}

/** One web storage key or database of a service. */
export interface StorageSetting extends CookieSetting {
  readonly type: 'local-storage' | 'session-storage' | 'indexed-db';
}

/** The sentence of the policy that a line of the configuration was drafted from. */
export interface EvidenceSetting {
  /** Exact substring of the policy. */
  readonly quote: string;
  /** 1-based line when it was drafted; a hint for people, not looked at again. */
  readonly line?: number;
}

/** A service that the catalogue does not have, or what differs from its entry there. */
export interface ServiceSetting {
  readonly id: string;
  readonly name?: string;
  readonly vendor?: string;
  /** Added to the catalogue's hosts. */
  readonly hosts?: readonly string[];
  /** Added to the catalogue's; one with the same name replaces it. */
  readonly cookies?: readonly CookieSetting[];
  readonly storage?: readonly StorageSetting[];
  /** Instead of the catalogue's. */
  readonly purposes?: readonly PurposeId[];
  /** The site's own words for why, shown instead of the standard sentence. */
  readonly purpose?: string;
  /** It stores nothing on the visitor's device. */
  readonly cookieless?: boolean;
  readonly privacyUrl?: string;
  readonly evidence?: string | EvidenceSetting;
}

/** What a category holds. */
export interface CategorySetting {
  readonly services: readonly (string | ServiceSetting)[];
}

/** The look of the elements. Colours are hexadecimal, so that their contrast can be computed. */
export interface ThemeSetting {
  /** A ready-made look, which what stands beside it changes. */
  readonly name?: ThemeName;
  /** Absent: the page's where it declares one, else the visitor's. */
  readonly scheme?: 'auto' | 'light' | 'dark';
  readonly accent?: string;
  /** Absent: black or white. */
  readonly accentText?: string;
  readonly surface?: string;
  /** Absent beside a surface: black or white. */
  readonly text?: string;
  readonly border?: string;
  readonly focus?: string;
  /** Lengths: `px`, `em` or `rem`. */
  readonly radius?: string;
  readonly buttonRadius?: string;
  readonly space?: string;
  readonly fontSize?: string;
  /** Font families, as CSS writes them. */
  readonly font?: string;
}

/** Which profile holds where. */
export interface RegionRule {
  /** ISO 3166-1 or 3166-2 codes. */
  readonly in: readonly string[];
  readonly use: Profile;
  /** As `regions.exempt`, in these regions. */
  readonly exempt?: readonly string[];
}

/** A fairness rule that the site does not follow, and why. */
export interface WaiverSetting {
  /** Code of a rule that can be waived. */
  readonly rule: string;
  /** For whoever has to answer for the banner; stands in the report and the manifest. */
  readonly reason: string;
}

/** `candor.config.json`, validated. */
export interface Config {
  /** Where the JSON Schema is, for editors. */
  readonly $schema?: string;
  readonly site?: {
    readonly name?: string;
    /** Legal entity that decides why and how data is processed (GDPR Art. 4(7)). */
    readonly controller?: string;
    readonly contact?: string;
    /** Address of the policy on the site. */
    readonly policyUrl?: string;
    /** `Domain` of the consent cookie, to share a decision between subdomains. Absent: host-only. */
    readonly cookieDomain?: string;
  };
  /** Path of the policy, relative to the configuration. */
  readonly policy?: string;
  /** Absent: the categories follow from the policy. */
  readonly categories?: { readonly [category in Category]?: CategorySetting };
  readonly regions?: {
    /** Where no server tells the visitor's region, or no rule names it. Absent: `eu`. */
    readonly default?: Profile;
    /** Ids of services of audience measurement that act without consent under the default profile, until the visitor objects. */
    readonly exempt?: readonly string[];
    readonly rules?: readonly RegionRule[];
  };
  readonly banner?: {
    readonly layout?: 'bar' | 'box' | 'dialog';
    readonly position?: BannerPosition;
    readonly theme?: ThemeSetting;
  };
  /** The first is the one the banner's chunk carries. */
  readonly locales?: readonly string[];
  /** Words instead of the banner's own, by locale and key. */
  readonly texts?: { readonly [locale: string]: { readonly [key: string]: string } };
  readonly gate?: { readonly unlisted?: 'allow' | 'hold' | 'report' };
  readonly records?: { readonly endpoint?: string };
  /** Fairness rules that the site does not follow, each with its reason. */
  readonly waivers?: readonly WaiverSetting[];
  /** Open questions that `candor init` found; a person answers and deletes them. */
  readonly questions?: readonly string[];
}
