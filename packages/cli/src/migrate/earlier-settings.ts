import type { Diagnostic, Span } from '@candor/diagnostics';
import type { Config, MigrateSetting } from '@candor/compiler';

/** One of the managers that a configuration can come from. */
export type Manager = MigrateSetting['from'];

/** A cookie as an earlier configuration names it. */
export interface EarlierCookie {
  /** Exact, or with `*`. */
  readonly name: string;
  /** ISO 8601 or `session`, where a table for visitors says it. */
  readonly duration?: string;
  /** Domain that a table or a rule names. */
  readonly domain?: string;
  /** Visitors could read its name: it stands in a table, not only among what is deleted. */
  readonly isShown: boolean;
  readonly span: Span;
}

/** A service as an earlier configuration has it. */
export interface EarlierService {
  /** As in its markup and its cookie. */
  readonly name: string;
  readonly title?: string;
  readonly purpose?: string;
  /** Names of categories or purposes that it stands under. */
  readonly categories: readonly string[];
  readonly cookies: readonly EarlierCookie[];
  /** Visitors could not switch it off. */
  readonly isRequired: boolean;
  /** It was on before anybody agreed. */
  readonly isPreselected: boolean;
  readonly span: Span;
}

/** A category as an earlier configuration has it. */
export interface EarlierCategoryEntry {
  readonly name: string;
  readonly cookies: readonly EarlierCookie[];
  readonly isRequired: boolean;
  readonly isPreselected: boolean;
  readonly span: Span;
}

/** A text of an earlier banner, under the key that it would have here. */
export interface EarlierText {
  readonly locale: string;
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

/** What an earlier configuration says, whatever the manager. */
export interface EarlierSettings {
  readonly manager: Manager;
  /** Categories that decisions are stored by; managers that store them by service have none. */
  readonly categories: readonly EarlierCategoryEntry[];
  readonly services: readonly EarlierService[];
  readonly store: {
    readonly cookie: string;
    readonly isLocal: boolean;
    readonly domain?: string;
    readonly days?: number;
    readonly revision?: number;
  };
  /** The first is the default. */
  readonly locales: readonly string[];
  readonly texts: readonly EarlierText[];
  readonly policyUrl?: string;
  readonly banner: NonNullable<Config['banner']>;
  /** What of it cannot be carried over, as far as only this manager's reader knows. */
  readonly diagnostics: readonly Diagnostic[];
}
