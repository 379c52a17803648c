import type { GatePlan } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { findProfile } from './find-profile.ts';

const eu = [0, []] as const;
const california = [1, [], 'Your Privacy Choices', 'Opt-Out Request Honored'] as const;
const france = [0, ['matomo']] as const;
const plan = { p: { '': eu, 'US-CA': california, FR: france } } as unknown as GatePlan;

function find(cookie: string, region?: string): unknown {
  const currentScript = { dataset: region === undefined ? {} : { region } };
  return findProfile(plan, {
    cookie,
    currentScript: currentScript as unknown as HTMLScriptElement,
  });
}

describe('findProfile', () => {
  test.each([
    { what: 'nothing', cookie: '', region: undefined, expected: eu },
    { what: 'the tag', cookie: '', region: 'US-CA', expected: california },
    {
      what: 'the cookie',
      cookie: 'a=1; candor-region=US-CA; b=2',
      region: undefined,
      expected: california,
    },
    {
      what: 'the tag before the cookie',
      cookie: 'candor-region=US-CA',
      region: 'FR',
      expected: france,
    },
    { what: 'the country of a subdivision', cookie: '', region: 'FR-75', expected: france },
    { what: 'a region without a profile', cookie: '', region: 'BR', expected: eu },
    {
      what: 'a country of which only a subdivision has one',
      cookie: '',
      region: 'US',
      expected: eu,
    },
    { what: 'another subdivision', cookie: 'candor-region=US-TX', region: undefined, expected: eu },
    { what: 'lower case', cookie: '', region: 'us-ca', expected: california },
    {
      what: 'a cookie in lower case',
      cookie: 'candor-region=fr',
      region: undefined,
      expected: france,
    },
    { what: 'a longer value', cookie: 'candor-region=US-CA-x', region: undefined, expected: eu },
    {
      what: 'another cookie’s end',
      cookie: 'xcandor-region=US-CA',
      region: undefined,
      expected: eu,
    },
    { what: 'a name that every object has', cookie: '', region: 'constructor', expected: eu },
    { what: 'the prototype', cookie: '', region: '__proto__', expected: eu },
  ])('follows $what', ({ cookie, region, expected }) => {
    expect(find(cookie, region)).toBe(expected);
  });

  test('has none where every region is asked alike', () => {
    expect(findProfile({} as GatePlan, { cookie: '', currentScript: null })).toBeUndefined();
  });
});
