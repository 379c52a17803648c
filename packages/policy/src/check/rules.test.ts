import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';
import { rules } from './rules.ts';

const catalog = createCatalog();
const dated = 'Last updated: 5 May 2021\n\n';

function codes(source: string): string[] {
  return readPolicy(dated + source, { catalog, format: 'text' }).diagnostics.map(
    ({ code }) => code,
  );
}

/** One policy that breaks each rule, and one like it that does not. */
const cases: readonly (readonly [code: string, broken: string, kept: string])[] = [
  [
    'no-contradicted-denial',
    'We do not collect:\n\n  • Website analytics from visitors\n\nWe use HeatLens to analyse visits.',
    'We do not collect:\n\n  • Website analytics from visitors\n\nWe use Meetly for video calls.',
  ],
  [
    'no-emptied-denial',
    'We do not transfer your data to outside parties. This does not include trusted third parties who assist us.',
    'We do not transfer your data to outside parties. Ask us if in doubt.',
  ],
  [
    'no-implied-consent',
    'By browsing the website you agree to our use of cookies.',
    'By clicking Accept in the banner cookies are set.',
  ],
  [
    'use-cookie-statement',
    'We are tracking IP addresses when you visit our website.',
    'We are tracking IP addresses when you visit our website. We do not use cookies.',
  ],
  [
    'no-misfiled-service',
    'Analytics partners\n\nLeadSpy shows who visits us.',
    'Advertising partners\n\nLeadSpy shows who visits us.',
  ],
  [
    'no-closed-service',
    'Widgets\n\nShareBar is a share button service.',
    'Widgets\n\nCountly counts visits.',
  ],
  [
    'no-former-name',
    'We use Oldbook Ads for our website.',
    'We use Brandbook Ads for our website.',
  ],
  [
    'no-outdated-term',
    'Our provider takes part in the Privacy Shield.',
    'Our provider takes part in the Data Privacy Framework.',
  ],
  [
    'no-browser-only-control',
    'We use cookies. You can turn off cookies in your browser settings.',
    'We use cookies. You can turn off cookies in the cookie banner.',
  ],
  [
    'no-accept-only-banner',
    'Our website uses cookies.\n\nAllow all cookies',
    'Our website uses cookies.\n\nAllow all cookies\n\nReject all',
  ],
  [
    'no-open-retention',
    'Error reports: Retained for 2 years or beyond based on need',
    'Error reports: Retained for 2 years',
  ],
  [
    'no-legitimate-interest-tracking',
    'We use HeatLens for analytics. The legal basis for analytics is our legitimate interest.',
    'We use HeatLens for analytics. The legal basis for support is our legitimate interest.',
  ],
  ['use-cookieless-check', "Quiet Count doesn't use cookies.", 'Quiet Count counts visits.'],
  [
    'use-region-limit',
    'We use LeadSpy to monitor US web traffic only.',
    'We use LeadSpy to monitor web traffic.',
  ],
  [
    'use-vendor-details',
    'We employ HeatLens, Countly and LeadSpy as our analytics providers.',
    'We employ HeatLens (HeatLens Oy), Countly (Countly Ltd) and LeadSpy (Spyglass, LLC).',
  ],
  [
    'no-anonymous-identifier',
    'This includes your IP address and browser type. This data is considered anonymized and non-identifying.',
    'This includes the number of visits. This data is considered anonymized.',
  ],
  [
    'no-preticked-consent',
    'When ordering you can uncheck the newsletter.',
    'When ordering you can check the newsletter.',
  ],
  [
    'use-promised-control',
    'You can disable non-essential cookies at any time.',
    'You can buy cookies at any time.',
  ],
];

describe.each(cases)('%s', (code, broken, kept) => {
  test('is reported', () => {
    expect(codes(broken)).toContain(code);
  });
  test('is not reported without reason', () => {
    expect(codes(kept)).not.toContain(code);
  });
});

test('use-policy-date: a promised date is a warning, a missing one a note', () => {
  const read = (source: string) =>
    readPolicy(source, { catalog, format: 'text' }).diagnostics.find(
      ({ code }) => code === 'use-policy-date',
    )?.severity;
  expect(read('We tell of changes by updating the "Last Updated" date of this policy.')).toBe(
    'warning',
  );
  expect(read('We care about privacy.')).toBe('info');
  expect(read(dated)).toBeUndefined();
});

test('no-long-cookie: a marketing cookie outlives 13 months', () => {
  const table = (duration: string): string =>
    `## Marketing cookies\n\n| Cookie | Duration |\n| --- | --- |\n| ad_id | ${duration} |\n`;
  const read = (source: string) =>
    readPolicy(source, { catalog, format: 'markdown' }).diagnostics.map(({ code }) => code);
  expect(read(table('2 years'))).toContain('no-long-cookie');
  expect(read(table('6 months'))).not.toContain('no-long-cookie');
});

test('every rule has a case', () => {
  expect(rules).toHaveLength(cases.length + 2);
});

test('no rule about a policy alone is an error: a site must be able to build while its policy is being corrected', () => {
  const { diagnostics } = readPolicy(cases.map(([, broken]) => broken).join('\n\n'), {
    catalog,
    format: 'text',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every diagnostic says what, why and what to do', () => {
  const { diagnostics } = readPolicy(cases.map(([, broken]) => broken).join('\n\n'), {
    catalog,
    format: 'text',
  });
  for (const { message, why, fix, code } of diagnostics) {
    expect(code).toMatch(/^(?:no|use)-[a-z-]+$/u);
    for (const words of [message, why, fix]) expect(words.length).toBeGreaterThan(10);
  }
});
