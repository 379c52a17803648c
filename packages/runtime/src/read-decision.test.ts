import type { GateService } from '@candor/model';
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';

import { encodeDecision } from './encode-decision.ts';
import { readDecision, type StoredDecision } from './read-decision.ts';
import { resolveState } from './resolve-state.ts';

const NOW = 1_800_000_000;
const DAY = 86_400;
const AT = (NOW - 10).toString(36);
const SERVICES: readonly GateService[] = [
  ['own', 0, '0000', 0],
  ['stats', 2, 'aaaa', 0],
  ['ads', 3, 'bbbb', 0],
];
const METHODS = ['accept-all', 'reject-all', 'choose', 'withdraw'] as const;

const read = (cookies: string): StoredDecision | undefined => readDecision(cookies, NOW, 180);

describe('readDecision', () => {
  test('reads what the grammar allows, wherever it stands among cookies', () => {
    const value = `candor=1.${AT}.choose.necessary~analytics.aaaa.bbbb`;
    const decision = {
      text_: value,
      method: 'choose',
      decidedAt: NOW - 10,
      granted_: 'aaaa ',
      denied_: 'bbbb ',
    };
    expect(read(value)).toEqual(decision);
    expect(read(`a=1; ${value}; b=2`)).toEqual(decision);
  });

  test.each([
    ['no cookie', ''],
    ['another cookie whose name ends alike', `xcandor=1.${AT}.choose..aaaa.`],
    ['a cookie whose value holds it', `a=candor=1.${AT}.choose..aaaa.`],
    ['another version', `candor=2.${AT}.choose..aaaa.`],
    ['an unknown method', `candor=1.${AT}.everything..aaaa.`],
    ['a code too short', `candor=1.${AT}.choose..aaa.`],
    ['capitals', `candor=1.${AT}.choose..AAAA.`],
    ['a list too few', `candor=1.${AT}.choose..aaaa`],
    ['a list too many', `candor=1.${AT}.choose..aaaa..`],
    ['something after it', `candor=1.${AT}.choose..aaaa. `],
    ['percent signs', `candor=1.${AT}.choose..%61aaa.`],
    ['no time', 'candor=1..choose..aaaa.'],
    ['a time that is over', `candor=1.${(NOW - 180 * DAY).toString(36)}.choose..aaaa.`],
    ['a time far ahead', `candor=1.${(NOW + 180 * DAY).toString(36)}.choose..aaaa.`],
  ])('takes %s for no decision', (_, cookies) => {
    expect(read(cookies)).toBeUndefined();
  });

  test('keeps a decision until its last second', () => {
    const cookieOf = (age: number): string => `candor=1.${(NOW - age).toString(36)}.choose..aaaa.`;
    expect(read(cookieOf(180 * DAY - 1))).toBeDefined();
    expect(read(cookieOf(180 * DAY))).toBeUndefined();
  });

  test('is quick with a long cookie that almost fits', () => {
    const start = performance.now();
    expect(read(`candor=1.${AT}.choose..${'aaaa'.repeat(250_000)}!`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('for any cookies', () => {
  const part = constantFrom(
    'candor=',
    '1',
    '.',
    AT,
    ...METHODS,
    'necessary',
    '~',
    'aaaa',
    'bbbb',
    '; ',
    '%',
    '"',
    '0',
  );
  const codeList = array(constantFrom('aaaa', 'bbbb', 'zzzz'), { maxLength: 4 }).map((codes) =>
    codes.join(''),
  );
  /** Right in form, about any services at any time. */
  const valid = tuple(
    constantFrom(...METHODS),
    integer({ min: -200, max: 200 }),
    codeList,
    codeList,
  ).map(
    ([method, days, granted, denied]) =>
      `candor=1.${(NOW - days * DAY).toString(36)}.${method}..${granted}.${denied}`,
  );
  /** Almost right: a character is exchanged, lost or doubled. */
  const broken = tuple(valid, nat(), string({ maxLength: 2 })).map(([text, at, piece]) => {
    const place = at % text.length;
    return text.slice(0, place) + piece + text.slice(place + 1);
  });
  const cookies = oneof(
    string(),
    array(part).map((parts) => parts.join('')),
    valid,
    broken,
    tuple(broken, valid).map((both) => both.join('; ')),
  );
  /** The grammar once more, in other words: taken apart instead of matched. */
  const isGrantedBy = (text: string, code: string): boolean =>
    text
      .split('; ')
      .filter((pair) => pair.startsWith('candor='))
      // No value holds a semicolon, so one ends it.
      .map((pair) => pair.slice('candor='.length).replace(/;.*/s, '').split('.'))
      .filter((parts) => parts.length === 6)
      .some(([version, at = '', method, categories = '', granted = '', denied = '']) => {
        const isWellFormed = [
          version === '1',
          Math.abs(NOW - parseInt(at, 36)) < 180 * DAY,
          METHODS.some((name) => name === method),
          !/[^a-z~]/.test(categories),
          ![granted, denied].some((list) => list.length % 4 > 0 || /[^\da-z]/.test(list)),
        ];
        return (
          !isWellFormed.includes(false) &&
          codes(granted).includes(code) &&
          !codes(denied).includes(code)
        );
      });
  const codes = (list: string): string[] => list.match(/.{4}/g) ?? [];

  test('no service is granted that the grammar does not grant', () => {
    let opened = 0;
    assert(
      property(cookies, boolean(), (text, gpc) => {
        const { services } = resolveState({ plan_: { s: SERVICES }, gpc_: gpc }, read(text));
        for (const [id, , code] of SERVICES.slice(1)) {
          if (services[id] !== 'granted') continue;
          opened += 1;
          expect(isGrantedBy(text, code)).toBe(true);
        }
        expect(services['own']).toBe('granted');
      }),
      { numRuns: 10_000 },
    );
    // Otherwise nothing was put to the test.
    expect(opened).toBeGreaterThan(500);
  });
});

describe('encodeDecision', () => {
  const code = stringMatching(/^[\da-z]{4}$/);
  const listOf = (codes: readonly string[]): string => codes.map((each) => `${each} `).join('');

  test('writes what readDecision reads', () => {
    assert(
      property(constantFrom(...METHODS), array(code), array(code), (method, granted, denied) => {
        const decision = {
          method,
          decidedAt: NOW,
          granted_: listOf(granted),
          denied_: listOf(denied),
        };
        const value = encodeDecision(decision, { necessary: 'granted', social: 'denied' });
        expect(value).toMatch(/^[\w.~-]+$/);
        expect(read(`candor=${value}`)).toEqual({ ...decision, text_: `candor=${value}` });
      }),
    );
  });

  test('needs at most 300 bytes for 30 services, name included', () => {
    const granted_ = Array.from({ length: 30 }, (_, index) => `c${100 + index} `).join('');
    const value = encodeDecision(
      { method: 'accept-all', decidedAt: NOW, granted_, denied_: '' },
      {
        necessary: 'granted',
        functional: 'granted',
        analytics: 'granted',
        marketing: 'granted',
        social: 'granted',
      },
    );
    expect(`candor=${value}`.length).toBeLessThanOrEqual(300);
  });
});
