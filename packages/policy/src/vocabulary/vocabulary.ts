import type { Category } from '@candor/model';

/**
 * The words one language uses for what a reader of policies looks for. Each string is a regular-expression source (one word or
 * several joined by `|`), matched without regard to case at word boundaries; apostrophes are plain (`'`). A language leaves empty what it has no words for yet.
 */
export interface Vocabulary {
  /** BCP 47. */
  readonly language: string;
  /** Words in a heading, a table's type column or a list's lead that say a category. */
  readonly categories: Readonly<Record<Category, readonly string[]>>;
  /** Words in a heading or lead under which third-party services of the website are listed. */
  readonly siteContexts: readonly string[];
  /** Words in a heading or lead about what happens in the office: customers, hosting, payments, applicants. */
  readonly officeContexts: readonly string[];
  /** What a sentence says of a product that works in the office. */
  readonly officeUses: readonly string[];
  /** What a sentence says of a product that works in the visitor's browser. */
  readonly siteUses: readonly string[];
  /** "we use", "powered by": what stands before a product that the company uses. */
  readonly uses: readonly string[];
  /** "we do not use": what stands before a product or thing that the company does not use. */
  readonly usageDenials: readonly string[];
  /** Any "not", "never", "no": what makes a statement a denial. */
  readonly denials: readonly string[];
  /** Words that open a list of examples. */
  readonly examples: readonly string[];
  /** Nouns whose examples are places or data, not products in use: websites, search engines, accounts. */
  readonly exampleNouns: readonly string[];
  /** Verbs and phrases before the vendor of a product. */
  readonly providedBy: readonly string[];
  /** Clauses about what the visitor, not the company, connects or uses. */
  readonly conditions: readonly string[];
  /** A link to the vendor's own policy. */
  readonly vendorPolicies: readonly string[];
  /** An offer to object. */
  readonly optOuts: readonly string[];
  /** Statements that a product sets no cookies. */
  readonly cookieless: readonly string[];
  /** Headings and leads about settings of browsers. */
  readonly browserSettings: readonly string[];
  /** Column titles of cookie tables. */
  readonly columns: Readonly<
    Record<'name' | 'purpose' | 'duration' | 'provider' | 'category', readonly string[]>
  >;
  /** Words for a length of time, by ISO 8601 designator; `T` marks hours, minutes and seconds. */
  readonly units: Readonly<Record<'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS', readonly string[]>>;
  readonly sessionDurations: readonly string[];
  readonly persistentDurations: readonly string[];
  /** Labels before the date of the last change, and of entry into force. */
  readonly updatedLabels: readonly string[];
  readonly effectiveLabels: readonly string[];
}
