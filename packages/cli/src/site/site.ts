/** A page, sheet or script of a site, read. */
export interface SiteDocument {
  readonly kind: 'page' | 'sheet' | 'script';
  /** Its path, or its URL. */
  readonly name: string;
  readonly text: string;
}

/** What was read of a site. */
export interface Site {
  readonly kind: 'site';
  readonly documents: readonly SiteDocument[];
  /** Hosts that it is served from; none for files. */
  readonly ownHosts: readonly string[];
  /** What was not read, and why, one sentence each without its point. */
  readonly unread: readonly string[];
}
