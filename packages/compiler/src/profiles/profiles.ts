import { elsewhere } from './elsewhere.ts';
import { europe } from './europe.ts';
import type { ProfileData } from './profile-data.ts';
import { unitedStates } from './united-states.ts';

/**
 * A rule set that a configuration may name. `eu-strict` adds what DE, FR, IT and ES ask beyond the rest; the `us-` ones are states that
 * demand a universal opt-out signal to be obeyed.
 */
export type Profile = keyof typeof europe | keyof typeof elsewhere | keyof typeof unitedStates;

/** What each profile demands. */
export const profiles: Readonly<Record<Profile, ProfileData>> = {
  ...europe,
  ...elsewhere,
  ...unitedStates,
};

/** Every {@link Profile}. */
export const PROFILES: readonly [Profile, ...Profile[]] = Object.keys(profiles) as [
  Profile,
  ...Profile[],
];
