import type { CallSignal, Category, PlanService, SignalValue } from '@candor/model';
import { expect, test } from 'vitest';

import { encodeSignals } from './encode-signals.ts';

function serviceOf(category: Category, signal: Partial<CallSignal>): PlanService {
  return {
    id: 'example',
    code: '0000',
    name: 'Example',
    vendor: { name: 'Example Ltd', country: null },
    kind: 'site-tracker',
    category,
    categoryReason: '',
    purposes: [],
    purposeText: null,
    hosts: [],
    globals: [],
    storage: [],
    links: {},
    signals: [{ protocol: 'calls', hold: [], grant: [], revoke: [], ...signal }],
    cookieless: false,
    regions: [],
    evidence: [],
  };
}

/** The value as it is sent when the service is granted, and when consent is taken back. */
function encoded(category: Category, value: SignalValue): readonly unknown[] {
  const steps = [{ kind: 'call', path: 'tell', args: [value] }] as const;
  const [[, , grant, revoke] = []] =
    encodeSignals([serviceOf(category, { grant: steps, revoke: steps })]) ?? [];
  return [grant?.[0]?.[2], revoke?.[0]?.[2]];
}

test('costs a site without signals nothing', () => {
  const google = { protocol: 'google-consent-mode', types: ['ad_storage'] } as const;
  const service = { ...serviceOf('marketing', {}), signals: [google] };
  expect(encodeSignals([service])).toBe(undefined);
  expect(encodeSignals([])).toBe(undefined);
});

test('writes each kind of step as a number, its path and its values', () => {
  const hold = [
    { kind: 'set', path: 'isOff', value: true },
    { kind: 'push', path: 'queue', args: ['consent', { to: [null, 1] }] },
    { kind: 'queue', path: 'tell', args: [] },
    { kind: 'call', path: 'a.b', args: ['x'] },
    { kind: 'call', path: 'a.b', args: [], callback: true },
  ] as const;
  expect(encodeSignals([serviceOf('analytics', { hold })])).toEqual([
    [
      'example',
      [
        [0, 'isOff', true],
        [1, 'queue.push', 'consent', { to: [null, 1] }],
        [2, 'tell'],
        [3, 'a.b', 'x'],
        [4, 'a.b'],
      ],
      [],
      [],
    ],
  ]);
});

test('grants a service no more than its own category; what else, its visitor decides', () => {
  const value = { ads: { $granted: 'marketing' } } as const;
  expect(encoded('marketing', value)).toEqual([{ ads: true }, { ads: false }]);
  expect(encoded('analytics', value)).toEqual([
    { ads: { $: ['marketing', true, false] } },
    { ads: false },
  ]);
});

test('takes the words of the vendor for yes and no', () => {
  const words = { yes: 'allow', no: 'deny' } as const;
  expect(encoded('marketing', { $granted: 'marketing', ...words })).toEqual(['allow', 'deny']);
});

test('leaves what is said of the whole site to the whole category, its own included', () => {
  expect(encoded('marketing', { $allGranted: 'marketing' })).toEqual([
    { $: ['marketing', true, false] },
    { $: ['marketing', true, false] },
  ]);
});
