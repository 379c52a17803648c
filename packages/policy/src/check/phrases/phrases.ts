/**
 * What the rules look for in one language. Each string is a regular-expression source, matched in lower case at word boundaries;
 * apostrophes are plain (`'`), stems end in `\p{L}*`, and every repetition over text is bounded. A language leaves empty what it has no words for.
 */
export interface Phrases {
  /** BCP 47. */
  readonly language: string;
  /** Labels of a button that agrees; matched against the whole label. */
  readonly acceptLabels: readonly string[];
  /** Offers to refuse. */
  readonly rejectLabels: readonly string[];
  /** Cheap signs that a sentence may presume agreement: `agreementByUse` is looked for in these only. */
  readonly agreementTriggers: readonly string[];
  /** Whole statements that take use, visiting or silence for agreement. */
  readonly agreementByUse: readonly string[];
  /** "is considered anonymous". */
  readonly anonymousClaims: readonly string[];
  /** Addresses and identifiers of a visitor or a device. */
  readonly identifiers: readonly string[];
  /** Signs that something is made anonymous first: "after", "truncated". */
  readonly anonymizing: readonly string[];
  readonly browsers: readonly string[];
  /** What a visitor does with cookies in a browser. */
  readonly browserControls: readonly string[];
  /** Spoken to the visitor, about a setting. */
  readonly browserAdvice: readonly string[];
  /** What else sentences about browsers are about: session cookies, Do Not Track. */
  readonly browserOther: readonly string[];
  /** The site's own control over cookies. */
  readonly ownControls: readonly string[];
  /** "wir verwenden keine Cookies": whole statements; the reader's own negations cover English. */
  readonly trackingDenials: readonly string[];
  /** "nous ne vendons pas": the same for handing data to others. */
  readonly transferDenials: readonly string[];
  /** "unless you agree": a denial with a limit. */
  readonly denialLimits: readonly string[];
  /** Handing data to others. */
  readonly transfers: readonly string[];
  /** "this does not include trusted third parties": takes a denial back. */
  readonly denialExceptions: readonly string[];
  /** "formerly", directly before a name. */
  readonly formerly: readonly string[];
  /** Analytics, advertising and cookies, where a legal basis is claimed. */
  readonly tracking: readonly string[];
  /** What is not tracking: security, support, strictly necessary cookies. */
  readonly trackingExempt: readonly string[];
  /** Headings that gather what fits nowhere else. */
  readonly catchAllHeadings: readonly string[];
  /** Keeping without an end. */
  readonly openRetention: readonly string[];
  /** Keeping and deleting. */
  readonly keeping: readonly string[];
  /** Data of visitors and prospects, for which no law asks for years of keeping. */
  readonly lightData: readonly string[];
  /** Arrangements for transfers to the United States that courts have struck down. */
  readonly privacyShield: readonly string[];
  readonly safeHarbor: readonly string[];
  /** "invalidated", "no longer rely on": says that such an arrangement has ended. */
  readonly frameworkEnded: readonly string[];
  readonly flashStorage: readonly string[];
  /** Something is on until it is unticked. */
  readonly preticked: readonly string[];
  /** "we do not use pre-ticked boxes". */
  readonly pretickedDenials: readonly string[];
  /** Statements of collecting what tells visitors apart. */
  readonly trackingStatements: readonly string[];
  /** A date of the last change is promised. */
  readonly datePromises: readonly string[];
  /** The site is said to have a control over consent. */
  readonly promisedControls: readonly string[];
  /** What such a promise is about. */
  readonly controlSubjects: readonly string[];
  /** "read more about our providers below". */
  readonly vendorPromises: readonly string[];
  /** No access without accepting. */
  readonly cookieWalls: readonly string[];
  /** Measuring visitors is said to need no consent. */
  readonly exemptionClaims: readonly string[];
  /** Taking consent back. */
  readonly withdrawals: readonly string[];
}

/** Names of the lists. */
export type PhraseKey = Exclude<keyof Phrases, 'language'>;
