import type { Profile } from './profiles.ts';

/** Profiles under which nothing may act before a visitor agrees: the only model that is built so far. */
const OPT_IN: ReadonlySet<Profile> = new Set(['eu', 'eu-strict', 'uk', 'ch', 'br', 'ca-qc', 'in']);

/** Tells whether a profile asks before anything acts. */
export function isOptIn(profile: Profile): boolean {
  return OPT_IN.has(profile);
}
