/** How far a source of a profile was read when the profile was written. */
export type SourceReading = 'primary' | 'secondary' | 'from memory';

/** Where a duty comes from. */
export interface ProfileSource {
  /** Law, judgment or guidance, with its article and date. */
  readonly title: string;
  readonly read: SourceReading;
}

/** What a jurisdiction demands of a banner, as data. Not legal advice: what was read, and how closely, stands in `sources`. */
export interface ProfileData {
  /** The region in plain words. */
  readonly name: string;
  /** `opt-in`: nothing acts before it is granted. `opt-out`: services act until the visitor objects. */
  readonly model: 'opt-in' | 'opt-out';
  /** Days a decision lasts, a refusal too: nobody is asked again before. At least 184: six months. */
  readonly consentDays: number;
  /** Label of the settings control, where law names one; in English, which the gate says of it. */
  readonly linkLabel?: string;
  /** What is shown while Global Privacy Control is obeyed, where law wants it shown. */
  readonly signalNotice?: string;
  /** Days that a cookie of exempt audience measurement may live, where there is such an exemption. */
  readonly audienceExemption?: {
    readonly maxCookieDays: number;
    readonly countries: 'all' | readonly string[];
  };
  /** Ids of the rules that are checked for it: fairness (F), disclosure (D), life cycle (C), United States (U), loading (L). */
  readonly rules: readonly string[];
  readonly sources: readonly ProfileSource[];
}
