import type { HoldOptions } from '../hold-options.ts';

/** Something a response has that could not be held; the response was left as it is. */
export interface ServeReport {
  /** `charset`: not a superset of ASCII; `content-encoding`: compressed in a way that is not known here. */
  readonly reason: 'charset' | 'content-encoding';
  readonly url: string;
  /** The charset or encoding. */
  readonly found: string;
}

/** Lets the consent cookie live as long as the decision: browsers cap what a script writes at seven days. */
export interface CookieRefresh {
  /** How long a decision lasts at most: what the declaration says of the cookie `candor`. What ends earlier in a region ends all the same. */
  readonly consentDays: number;
  /** `Domain` of the cookie, as in the plan. */
  readonly cookieDomain?: string | null;
  /** The clock: milliseconds since 1970. */
  readonly now: () => number;
}

/** What a server holds in its responses. */
export interface ServeOptions extends HoldOptions {
  /**
   * Ids of the services that a visitor has granted, by the request's `Cookie` and `Sec-GPC` headers; the compiler emits this function
   * in `headers/csp.js`. Without it nothing counts as granted: redirects to held services stay closed.
   */
  readonly grantedServices?: (cookies: string, gpc: string) => Iterable<string>;
  readonly refresh?: CookieRefresh;
  /** Told what could not be held. */
  readonly report?: (report: ServeReport) => void;
}
