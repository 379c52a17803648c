import type { BuiltSite } from './build-site.ts';

/** A request to the shop, and what its header must open. */
export interface ConsentCase {
  readonly what: string;
  readonly cookie: string | null;
  readonly gpc?: string;
  /** Ids of services. */
  readonly opens: readonly string[];
}

/** What a server is asked with: every state of the cookie and the signal, for the shop of `shopConfig`. */
export function consentCases({ codeOf }: BuiltSite): readonly ConsentCase[] {
  const now = Math.floor(Date.now() / 1000).toString(36);
  const [lab, ads] = [codeOf('lab'), codeOf('ads')];
  const both = `1.${now}.accept-all.analytics~marketing.${lab}${ads}.`;
  const chosen = `1.${now}.choose.marketing.${ads}.${lab}`;
  return [
    { what: 'no cookie', cookie: null, opens: [] },
    { what: 'other cookies', cookie: `xcandor=${both}; CANDOR=${both}`, opens: [] },
    { what: 'an empty one', cookie: 'candor=', opens: [] },
    { what: 'a corrupt one', cookie: `candor=${both.slice(0, -1)}`, opens: [] },
    { what: 'one of JSON', cookie: 'candor=%7B%22analytics%22%3Atrue%7D', opens: [] },
    { what: 'an unknown version', cookie: `candor=2${both.slice(1)}`, opens: [] },
    {
      what: 'codes out of step',
      cookie: `candor=${both.replace(lab, `x${lab}xxx`)}`,
      opens: ['ads'],
    },
    { what: 'rejected', cookie: `candor=1.${now}.reject-all...${lab}${ads}`, opens: [] },
    { what: 'accepted', cookie: `candor=${both}`, opens: ['lab', 'ads'] },
    { what: 'accepted, among others', cookie: `a=1; candor=${both}; b=2`, opens: ['lab', 'ads'] },
    { what: 'partial', cookie: `candor=1.${now}.choose.analytics.${lab}.${ads}`, opens: ['lab'] },
    { what: 'codes in both lists', cookie: `candor=${both}${lab}`, opens: ['ads'] },
    { what: 'accepted, and the signal', cookie: `candor=${both}`, gpc: '1', opens: ['lab'] },
    { what: 'chosen, and the signal', cookie: `candor=${chosen}`, gpc: '1', opens: ['ads'] },
    { what: 'the signal off', cookie: `candor=${both}`, gpc: '0', opens: ['lab', 'ads'] },
    {
      what: 'a very long one',
      cookie: `candor=${both.slice(0, -1)}${lab.repeat(1700)}.`,
      opens: ['lab', 'ads'],
    },
    {
      what: 'a very long one that denies at its end',
      cookie: `candor=${both}${'zzzz'.repeat(1700)}${lab}`,
      opens: ['ads'],
    },
    {
      what: 'a very long one that does not fit',
      cookie: `candor=${both.slice(0, -1)}${lab.repeat(1700)}!`,
      opens: [],
    },
  ];
}
