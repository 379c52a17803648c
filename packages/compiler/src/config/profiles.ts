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
