/** What the texts of a banner are held to in one language: regular-expression sources, matched over whole words without regard to case. */
export interface FairWords {
  /** Verbs of a label that grants. */
  readonly accepting: readonly string[];
  /** Verbs of a label that refuses. */
  readonly refusing: readonly string[];
  /** Going on while refusing, as in “Continue without accepting”; they are among {@link refusing} too. */
  readonly withoutConsent: readonly string[];
  /** Labels that lead somewhere else: settings, more information, later. */
  readonly detours: readonly string[];
  /** Labels that do not say what a click does, or call a grant something else (EDPB Guidelines 03/2022, "left in the dark"). */
  readonly vague: readonly string[];
  /** Words that steer by feeling: pity, fear of loss, flattery, hurry (EDPB Guidelines 03/2022, "stirring"). */
  readonly emotive: readonly string[];
  /** Refusals that put the visitor in the wrong. */
  readonly guilt: readonly string[];
  /** Refusing to refuse. */
  readonly doubleNegatives: readonly string[];
  /** The legal basis that gated storage cannot have. */
  readonly legitimateInterest: readonly string[];
}

/** Names of the lists. */
export type FairWordsKey = keyof FairWords;
