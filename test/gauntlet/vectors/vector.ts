/** Browsers that the gauntlet drives. */
export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** What stands between the visitor and the vendors; `control` is nothing. */
export const LEVELS = ['control', 'L1', 'L2', 'L3r', 'L3', 'L4'] as const;
export type Level = (typeof LEVELS)[number];

/** A first-party file beside the vector's page. */
export interface FirstPartyFile {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A promise that the platform does not let us keep; an error once it is kept after all. */
export interface Impossible {
  readonly levels: readonly Level[];
  readonly browsers?: readonly BrowserName[];
  /** Phases that leak; absent: any. */
  readonly phases?: readonly string[];
  readonly reason: string;
}

/** What the page is made of. */
export interface Markup {
  readonly head?: string;
  readonly body?: string;
}

/** One way for a third party to act before consent, on a page of its own. */
export interface Vector extends Markup {
  /** Kebab-case; also the page's folder: `/v/<id>/`. */
  readonly id: string;
  readonly group: string;
  /** Services of the configuration whose requests and storage count. */
  readonly services: readonly string[];
  /** Category that the markup is held for: all of it must be granted. */
  readonly category?: string;
  /** Attributes for `<body>`. */
  readonly bodyAttributes?: string;
  /** Response headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** By name, relative to the page. */
  readonly files?: Readonly<Record<string, FirstPartyFile>>;
  /** Scripts that vendors answer with instead of the standing one, by URL without its query. */
  readonly vendorScripts?: Readonly<Record<string, string>>;
  /** Runs in the page once it is quiet: what a visitor or late code does. */
  readonly act?: string;
  /** `act` is a visitor's gesture, made again after Accept; otherwise what it caused must be restored without it. */
  readonly isGesture?: boolean;
  /** Set for held markup (level 1): the same page as a vendor would have it, for the control run. */
  readonly plain?: Markup;
  /** Services that are granted from the start: a tag manager that may run, and must not bring others along. */
  readonly granted?: readonly string[];
  /** Expression whose value after Accept must be that of the control run: where written content stands, say. */
  readonly probe?: string;
  /** Entries of `window.trace` come in any order: several async scripts. */
  readonly isUnordered?: boolean;
  /** Absent: restored in place by Accept. Otherwise why only the next load can bring it back, or nothing can be seen of it. */
  readonly restoredBy?: {
    readonly how: 'reload' | 'none';
    readonly reason: string;
    /** Absent: in all. */
    readonly browsers?: readonly BrowserName[];
  };
  /** How long this page needs beyond being quiet, in milliseconds. */
  readonly settleMs?: number;
  /**
   * Host to which the vector opens a bare connection. Chromium does so only in its own context and past a proxy, so these vectors run
   * one after the other in that one.
   */
  readonly connectsTo?: string;
  /** The connection is QUIC. */
  readonly isDatagram?: boolean;
  /** Expression that is true in a page that leaks what no server can see: a name being looked up. */
  readonly leakProbe?: string;
  /** Decides with the banner's own buttons instead of `window.candor`. */
  readonly clicksBanner?: boolean;
  /** Instead of clicking in the page itself: where the withdrawal happens. `none`: the page has left for the vendor. */
  readonly withdrawal?: 'second-tab' | 'after-back' | 'none';
  /** What goes on for longer than 150 ms after a withdrawal, for how long at most, and why. */
  readonly endsLate?: { readonly withinMs: number; readonly reason: string };
  /** Browsers that do not have the feature, with the reason. */
  readonly absent?: Readonly<Partial<Record<BrowserName, string>>>;
  readonly impossible?: readonly Impossible[];
}
