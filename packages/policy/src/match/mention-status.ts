/**
 * What a policy says of a product where it names it. Only `used` makes a disclosure; whether the product then works on the site or
 * in the office is decided apart from it (`place-mention.ts`).
 */
export type MentionStatus =
  /** The company uses it. */
  | 'used'
  /** "We do not use X", a list of what is not used, "X is only linked". */
  | 'negated'
  /** "We no longer use X". */
  | 'former'
  /** Fonts or files of a vendor that the site delivers itself. */
  | 'self-hosted'
  /** "Search engines (e.g. X)", "tools such as X gather …" about nobody in particular. */
  | 'example'
  /** What happens on other people's sites, or what a visitor may do about it there. */
  | 'elsewhere'
  /** The company's page on a platform: "follow us on X". */
  | 'profile'
  /** Only a link leads there. */
  | 'plain-link'
  /** A link by which the visitor shares the page. */
  | 'share-link'
  /** A link to X's own policy. */
  | 'vendor-policy'
  /** The vendor of the product that is meant: "X, a service of Y". */
  | 'vendor'
  /** What another service does with it. */
  | 'other-service'
  /** What the visitor brings along: "if you connect your X account". */
  | 'visitor'
  /** The policy itself was made with it. */
  | 'generator'
  /** The company's own product. */
  | 'own-product'
  /** Outside the text: navigation, footer. */
  | 'navigation'
  /** A name that is also a word or a company, without a sign that the product is meant. */
  | 'unproven';

/** Why a mention does not count, in words. */
export interface Refusal {
  readonly status: Exclude<MentionStatus, 'used'>;
  readonly reason: string;
}
