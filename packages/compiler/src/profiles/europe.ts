import type { ProfileData, ProfileSource } from './profile-data.ts';
import { OPT_IN_RULES } from './rule-sets.ts';

const GDPR: readonly ProfileSource[] = [
  {
    title: 'Regulation (EU) 2016/679 (GDPR), Art. 4(11), 6, 7, recitals 32 and 42',
    read: 'secondary',
  },
  { title: 'Directive 2002/58/EC (ePrivacy), Art. 5(3)', read: 'secondary' },
  { title: 'EDPB, Guidelines 05/2020 on consent, paragraphs 38-41 and 86', read: 'secondary' },
  {
    title: 'EDPB, Guidelines 03/2022 on deceptive design patterns, version 2.0, 14 February 2023',
    read: 'secondary',
  },
  {
    title:
      'EDPB, Guidelines 2/2023 on the technical scope of Art. 5(3), version 2.0, 7 October 2024',
    read: 'secondary',
  },
  { title: 'EDPB, report of the cookie banner taskforce, 17 January 2023', read: 'secondary' },
  { title: 'CJEU, C-673/17 (Planet49), 1 October 2019', read: 'from memory' },
];

/** Profiles of Europe. All of them ask. */
export const europe: Readonly<Record<'eu' | 'eu-strict' | 'uk' | 'ch', ProfileData>> = {
  eu: {
    name: 'European Union and EEA',
    model: 'opt-in',
    consentDays: 365,
    rules: OPT_IN_RULES,
    sources: GDPR,
  },
  'eu-strict': {
    name: 'European Union, with what Germany, France, Italy and Spain add',
    model: 'opt-in',
    // The strictest member decides: six months, the longest run of them, are good practice in France and the least silence in Italy.
    consentDays: 184,
    audienceExemption: { maxCookieDays: 396, countries: ['FR'] },
    rules: [...OPT_IN_RULES, 'L05', 'D06'],
    sources: [
      ...GDPR,
      { title: 'CNIL, deliberations 2020-091 and 2020-092, 17 September 2020', read: 'secondary' },
      {
        title: 'CNIL, audience measurement exemption, deliberation of 4 July 2025',
        read: 'secondary',
      },
      { title: 'TDDDG § 25; VG Hannover, 19 March 2025, 10 A 5385/22', read: 'secondary' },
      {
        title: 'Garante per la protezione dei dati personali, 10 June 2021, no. 231',
        read: 'secondary',
      },
      { title: 'AEPD, guide on the use of cookies, July 2023', read: 'secondary' },
      { title: 'BVwG (Austria), 31 July 2024, W108 2284491-1', read: 'secondary' },
    ],
  },
  uk: {
    name: 'United Kingdom',
    model: 'opt-in',
    consentDays: 365,
    audienceExemption: { maxCookieDays: 396, countries: 'all' },
    rules: [...OPT_IN_RULES, 'D06'],
    sources: [
      { title: 'UK GDPR and PECR reg. 6', read: 'secondary' },
      { title: 'Data (Use and Access) Act 2025, PECR Schedule A1', read: 'secondary' },
      {
        title: 'ICO, guidance on storage and access technologies, 29 April 2026',
        read: 'secondary',
      },
    ],
  },
  ch: {
    name: 'Switzerland',
    model: 'opt-in',
    consentDays: 365,
    rules: OPT_IN_RULES,
    sources: [{ title: 'FDPIC, guide on cookies, version 1.1, 6 October 2025', read: 'secondary' }],
  },
};
