import type { Profile } from './profiles.ts';

/**
 * Days until a decision expires. A year is the usual reading of "a reasonable period"; the French authority holds six months to be
 * good practice (CNIL 2020-092), and the strictest member of a profile decides.
 */
const DEFAULT_DAYS = 365;
/** The longest run of six months: a refusal is not asked about again before they are over (Garante, 10 June 2021). */
const SIX_MONTHS = 184;
const DAYS: { readonly [profile in Profile]?: number } = { 'eu-strict': SIX_MONTHS };

/** Days a decision lasts under a profile. */
export function consentDaysOf(profile: Profile): number {
  return DAYS[profile] ?? DEFAULT_DAYS;
}
