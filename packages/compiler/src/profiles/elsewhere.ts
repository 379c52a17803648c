import type { ProfileData } from './profile-data.ts';
import { OPT_IN_RULES, OPT_OUT_RULES } from './rule-sets.ts';

/** Profiles of the rest of the world. */
export const elsewhere: Readonly<Record<'br' | 'ca-qc' | 'in' | 'none', ProfileData>> = {
  br: {
    name: 'Brazil',
    model: 'opt-in',
    consentDays: 365,
    rules: OPT_IN_RULES,
    sources: [{ title: 'ANPD, guide on cookies, 18 October 2022', read: 'secondary' }],
  },
  'ca-qc': {
    name: 'Quebec',
    model: 'opt-in',
    consentDays: 365,
    rules: OPT_IN_RULES,
    sources: [{ title: 'Law 25, sections 8.1 and 9.1', read: 'from memory' }],
  },
  in: {
    name: 'India',
    model: 'opt-in',
    consentDays: 365,
    rules: OPT_IN_RULES,
    sources: [
      {
        title:
          'Digital Personal Data Protection Rules, notified 13 November 2025; full duties by 14 May 2027',
        read: 'secondary',
      },
    ],
  },
  none: {
    name: 'Regions of which no duty to ask is known',
    model: 'opt-out',
    consentDays: 365,
    rules: OPT_OUT_RULES,
    sources: [],
  },
};
