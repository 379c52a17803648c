import { stripVTControlCharacters } from 'node:util';

import type { Disclosures, ServiceDisclosure } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { formatDisclosures } from './format-disclosures.ts';

const at = (line: number): ServiceDisclosure['evidence'] => [
  { quote: 'q', start: 0, end: 1, line },
];

const service = (id: string, rest: Partial<ServiceDisclosure>): ServiceDisclosure => ({
  id,
  name: id,
  aliases: [],
  provider: null,
  kind: 'site-tracker',
  category: 'analytics',
  sectionCategory: null,
  categoryReason: '',
  region: null,
  cookieless: false,
  optOut: false,
  known: true,
  evidence: at(1),
  ...rest,
});

const disclosures: Disclosures = {
  title: 'Privacy Policy',
  company: 'Example',
  controller: 'Example Ltd',
  language: 'en',
  effectiveDate: null,
  lastUpdated: '2024-05-03',
  contact: { email: 'privacy@example.com', dpo: 'dpo@example.com' },
  minAge: 16,
  cookieStance: 'uses',
  services: [
    service('Pixel', {
      category: 'marketing',
      sectionCategory: 'analytics',
      provider: 'Meta',
      evidence: at(9),
    }),
    service('Statistics', { provider: 'Google LLC', evidence: at(12), optOut: true }),
    service('Mail', { kind: 'back-office', category: null }),
    service('Strange', { known: false, region: 'DE', cookieless: true, evidence: [] }),
    service('Odd', { category: null }),
  ],
  cookies: [
    {
      name: '_st',
      service: 'Statistics',
      purpose: 'counts',
      category: 'analytics',
      duration: 'P13M',
      evidence: at(20),
    },
    { name: 'sid', service: null, purpose: null, category: null, duration: null, evidence: [] },
  ],
  firstPartyCookies: [{ purpose: 'keep you signed in', category: 'necessary', evidence: at(21) }],
  retention: [{ subject: 'orders', duration: 'P10Y', evidence: at(30) }],
  rights: ['access', 'erasure'],
  legalBasis: [{ processing: 'measuring', basis: 'consent', evidence: at(31) }],
  negations: [{ statement: 'We never sell your data.', target: 'sell-data', evidence: at(40) }],
};

const print = (width: number, color = false): string =>
  formatDisclosures(disclosures, { color, width });

test('prints everything that was read, in order', () => {
  expect(print(100)).toBe(`Privacy Policy
  Company          Example
  Controller       Example Ltd
  Cookies          uses cookies
  Updated          2024-05-03
  Contact          privacy@example.com
  Data protection  dpo@example.com
  Language         en
  Minimum age      16

Services on the site 4
  analytics 2
    Statistics  Google LLC  opt-out offered                                 line 12
    Strange                 not in the catalogue, only DE, without cookies
  marketing 1
    Pixel       Meta        policy: analytics                               line 9
  no category 1
    Odd                                                                     line 1

Back office 1
  Not in the visitor’s browser, so the banner does not ask about them:
  Mail

Cookies 2
  _st  analytics  Statistics  13 months  counts  line 20
  sid

Own cookies, by purpose 1
  necessary  keep you signed in  line 21

Kept for 1
  orders  10 years  line 30

Rights named 2
  access, erasure

Legal basis 1
  consent  measuring  line 31

Says it does not 1
  – We never sell your data.  line 40
`);
});

describe('the layout', () => {
  test.each([40, 60, 80, 120])('fits into %i columns', (width) => {
    for (const line of print(width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('does not change with colours', () => {
    expect(stripVTControlCharacters(print(80, true)).replaceAll(/ +$/gm, '')).toBe(print(80));
    expect(print(80, true)).toContain('\u001b[35mPixel');
  });

  test('leaves out what the policy does not say', () => {
    const nothing = formatDisclosures(
      {
        ...disclosures,
        title: null,
        company: null,
        controller: null,
        lastUpdated: null,
        contact: { email: null, dpo: null },
        minAge: null,
        cookieStance: 'not-stated',
        services: [],
        cookies: [],
        firstPartyCookies: [],
        retention: [],
        rights: [],
        legalBasis: [],
        negations: [],
      },
      { color: false, width: 80 },
    );
    expect(nothing).toBe('Untitled policy\n  Cookies   does not say\n  Language  en\n');
  });
});
