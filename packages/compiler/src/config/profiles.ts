/**
 * Rule sets a configuration may name. `eu-strict` adds what DE, FR, IT and ES ask beyond the rest; the `us-` ones are the states that
 * demand a universal opt-out signal to be obeyed.
 */
export const PROFILES = [
  'eu',
  'eu-strict',
  'uk',
  'ch',
  'br',
  'ca-qc',
  'in',
  'us-ca',
  'us-co',
  'us-ct',
  'us-de',
  'us-md',
  'us-mn',
  'us-mt',
  'us-ne',
  'us-nh',
  'us-nj',
  'us-or',
  'us-tx',
  'none',
] as const;

/** One of {@link PROFILES}. */
export type Profile = (typeof PROFILES)[number];

/** Profiles under which nothing may act before a visitor agrees: the only model that is built so far. */
const OPT_IN: ReadonlySet<Profile> = new Set(['eu', 'eu-strict', 'uk', 'ch', 'br', 'ca-qc', 'in']);

/**
 * Days until a decision expires. A year is the usual reading of "a reasonable period"; the French authority holds six months to be
 * good practice (CNIL 2020-092), and the strictest member of a profile decides.
 */
const DEFAULT_DAYS = 365;
const DAYS: { readonly [profile in Profile]?: number } = { 'eu-strict': 180 };

/** Days a decision lasts under a profile. */
export function consentDaysOf(profile: Profile): number {
  return DAYS[profile] ?? DEFAULT_DAYS;
}

/** Tells whether a profile asks before anything acts. */
export function isOptIn(profile: Profile): boolean {
  return OPT_IN.has(profile);
}
