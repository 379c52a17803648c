import type { ProfileData } from './profile-data.ts';
import { OPT_OUT_RULES, SIGNAL_RULES } from './rule-sets.ts';

/** A state that makes an opt-out signal binding: services act until the visitor, or the visitor's browser, objects. */
function state(name: string, statute: string): ProfileData {
  return {
    name,
    model: 'opt-out',
    consentDays: 365,
    linkLabel: 'Your Privacy Choices',
    rules: [...OPT_OUT_RULES, ...SIGNAL_RULES],
    sources: [{ title: statute, read: 'secondary' }],
  };
}

/** The twelve states of which it was read that they make a universal opt-out signal binding (November 2026). */
export const unitedStates: Readonly<
  Record<
    `us-${'ca' | 'co' | 'ct' | 'de' | 'md' | 'mn' | 'mt' | 'ne' | 'nh' | 'nj' | 'or' | 'tx'}`,
    ProfileData
  >
> = {
  'us-ca': {
    ...state('California', 'California Consumer Privacy Act, as amended'),
    signalNotice: 'Opt-Out Request Honored',
    rules: [...OPT_OUT_RULES, ...SIGNAL_RULES, 'U02'],
    sources: [
      { title: '11 CCR § 7004 (symmetry in choice), § 7026 (opt-out link)', read: 'secondary' },
      {
        title: '11 CCR § 7025(c)(6), from 1 January 2026: show that the signal was processed',
        read: 'secondary',
      },
      {
        title: 'Cal. Civ. Code § 1798.135(c)(4): twelve months without asking again',
        read: 'from memory',
      },
    ],
  },
  'us-co': state('Colorado', 'Colorado Privacy Act'),
  'us-ct': state('Connecticut', 'Connecticut Data Privacy Act'),
  'us-de': state('Delaware', 'Delaware Personal Data Privacy Act'),
  'us-md': state('Maryland', 'Maryland Online Data Privacy Act'),
  'us-mn': state('Minnesota', 'Minnesota Consumer Data Privacy Act'),
  'us-mt': state('Montana', 'Montana Consumer Data Privacy Act'),
  'us-ne': state('Nebraska', 'Nebraska Data Privacy Act'),
  'us-nh': state('New Hampshire', 'New Hampshire RSA 507-H'),
  'us-nj': state('New Jersey', 'New Jersey Data Privacy Act'),
  'us-or': state('Oregon', 'Oregon Consumer Privacy Act'),
  'us-tx': state('Texas', 'Texas Data Privacy and Security Act'),
};
