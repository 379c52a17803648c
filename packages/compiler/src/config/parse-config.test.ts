import { catalog } from '@candor/catalog';
import type { Diagnostic } from '@candor/diagnostics';
import { describe, expect, test } from 'vitest';

import { compile } from '../index.ts';

function check(text: string): readonly Diagnostic[] {
  return compile({ config: { name: 'c', text }, policy: null, catalog }).diagnostics;
}

/** What stands at the place of a diagnostic. */
function at(text: string, diagnostic: Diagnostic | undefined): string {
  return text.slice(diagnostic?.span?.start, diagnostic?.span?.end);
}

const within = (rest: string): string =>
  `{ "categories": { "analytics": { "services": ["hotjar"] } }, ${rest} }`;
const withService = (service: string): string =>
  `{ "categories": { "analytics": { "services": [${service}] } } }`;

test.each([
  ['an unclosed brace', '{ "policy": "a.md"'],
  ['a bare word', '{ policy: "a.md" }'],
  ['two values', '{} {}'],
  ['nothing', ''],
  ['a list', '[]'],
  ['a text', '"policy.md"'],
  ['an unclosed text', '{ "policy": "a.md }'],
])('reports %s as JSON that does not parse', (_name, text) => {
  const found = check(text);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['no-malformed-json']));
  for (const { span } of found) {
    expect(
      span === null || (span.start >= 0 && span.end <= text.length && span.end >= span.start),
    ).toBe(true);
  }
});

test('is not stopped by a byte order mark, and keeps its offsets', () => {
  const text = `\uFEFF${within('"nope": 1')}`;
  const [diagnostic] = check(text);
  expect(at(text, diagnostic)).toBe('"nope"');
});

test('refuses a file that is too large without reading it', () => {
  expect(check(' '.repeat(1_000_001)).map(({ code }) => code)).toEqual(['no-oversized-config']);
});

test.each(['[', '{"a":'])('refuses %s nested without end, in little time', (bracket) => {
  const start = performance.now();
  const [diagnostic] = check(bracket.repeat(150_000));
  expect(diagnostic?.code).toBe('no-malformed-json');
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('keys', () => {
  test('that are unknown are all reported, with the nearest right word', () => {
    const text = within('"polcy": "a.md", "bannr": {}, "regions": { "defualt": "eu" }');
    const found = check(text);
    expect(found.map((diagnostic) => [diagnostic.code, at(text, diagnostic)])).toEqual([
      ['no-unknown-key', '"polcy"'],
      ['no-unknown-key', '"bannr"'],
      ['no-unknown-key', '"defualt"'],
    ]);
    expect(found.map(({ fix }) => fix.split('. ')[0])).toEqual([
      'Write `policy`',
      'Write `banner`',
      'Write `default`',
    ]);
  });

  test('get no suggestion when nothing is near', () => {
    const [diagnostic] = check(within('"zzzzzzzz": 1'));
    expect(diagnostic?.fix).toMatch(/^Known here: /);
  });

  test('of services and cookies are checked, too', () => {
    const text = withService(
      '{ "id": "x", "name": "X", "host": [], "cookies": [{ "name": "a", "duration": "P1D", "prupose": "p" }] }',
    );
    expect(check(text).map((diagnostic) => at(text, diagnostic))).toEqual(['"host"', '"prupose"']);
  });

  test('that stand twice are reported', () => {
    const text = within('"policy": "a", "policy": "b"');
    expect(check(text).map(({ code }) => code)).toContain('no-repeated-key');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is unknown like any other, and changes no prototype',
    (key) => {
      const text = within(`"${key}": { "polluted": true }`);
      expect(check(text).map((diagnostic) => [diagnostic.code, at(text, diagnostic)])).toEqual([
        ['no-unknown-key', `"${key}"`],
      ]);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect(check(within(`"texts": { "en": { "${key}": "x" } }`)).map(({ code }) => code)).toEqual(
        ['no-unknown-key'],
      );
    },
  );

  test('of an unknown category name the categories', () => {
    const text = '{ "categories": { "analitics": { "services": ["hotjar"] } } }';
    const [diagnostic] = check(text);
    expect(diagnostic).toMatchObject({ code: 'no-unknown-category', severity: 'error' });
    expect(at(text, diagnostic)).toBe('"analitics"');
    expect(diagnostic?.fix).toMatch(/^Write `analytics`\./);
  });
});

describe('values', () => {
  test.each([
    [
      'use-valid-duration',
      withService(
        '{ "id": "x", "name": "X", "cookies": [{ "name": "a", "duration": "13 months" }] }',
      ),
      '"13 months"',
    ],
    [
      'use-valid-duration',
      withService('{ "id": "x", "name": "X", "cookies": [{ "name": "a", "duration": "P" }] }'),
      '"P"',
    ],
    [
      'use-valid-duration',
      withService('{ "id": "x", "name": "X", "cookies": [{ "name": "a", "duration": "PT" }] }'),
      '"PT"',
    ],
    [
      'use-valid-host',
      withService('{ "id": "x", "name": "X", "hosts": ["https://tag.example"] }'),
      '"https://tag.example"',
    ],
    [
      'use-valid-host',
      withService('{ "id": "x", "name": "X", "hosts": ["*.tag.example"] }'),
      '"*.tag.example"',
    ],
    ['use-valid-host', withService('{ "id": "x", "name": "X", "hosts": ["com"] }'), '"com"'],
    [
      'use-valid-host',
      within('"site": { "cookieDomain": "example.com; Path=/" }'),
      '"example.com; Path=/"',
    ],
    [
      'use-valid-storage-name',
      withService('{ "id": "x", "name": "X", "cookies": [{ "name": "a b", "duration": "P1D" }] }'),
      '"a b"',
    ],
    [
      'use-valid-storage-name',
      withService('{ "id": "x", "name": "X", "cookies": [{ "name": "*", "duration": "P1D" }] }'),
      '"*"',
    ],
    [
      'use-valid-url',
      withService('{ "id": "x", "name": "X", "privacyUrl": "javascript:alert(1)" }'),
      '"javascript:alert(1)"',
    ],
    [
      'use-valid-url',
      within('"site": { "policyUrl": "javascript:alert(1)" }'),
      '"javascript:alert(1)"',
    ],
    ['use-valid-color', within('"banner": { "theme": { "accent": "red;}" } }'), '"red;}"'],
    ['use-valid-locale', within('"locales": ["English"]'), '"English"'],
    ['use-valid-locale', within('"texts": { "EN": { "title": "x" } }'), '"EN"'],
    [
      'use-valid-region',
      within('"regions": { "rules": [{ "in": ["California"], "use": "us-ca" }] }'),
      '"California"',
    ],
    ['use-valid-value', within('"banner": { "layout": "bra" }'), '"bra"'],
    ['use-valid-value', within('"gate": { "unlisted": true }'), 'true'],
    ['use-valid-value', within('"locales": []'), '[]'],
    ['use-valid-value', withService('3'), '3'],
    ['use-valid-id', withService('"Google Analytics"'), '"Google Analytics"'],
    ['use-required-key', '{ "categories": { "analytics": {} } }', '{}'],
    ['use-required-key', withService('{ "name": "X" }'), '{ "name": "X" }'],
  ])('%s in %s', (code, text, place) => {
    const found = check(text);
    expect(found.map((diagnostic) => [diagnostic.code, at(text, diagnostic)])).toEqual([
      [code, place],
    ]);
    expect(found[0]).toMatchObject({ severity: 'error' });
    expect(found[0]?.why).not.toBe('');
  });

  test('that are nearly right get the right word', () => {
    const [diagnostic] = check(within('"banner": { "layout": "dialogue" }'));
    expect(diagnostic?.fix).toBe('Write `dialog`.');
    const [scheme] = check(within('"banner": { "theme": { "scheme": "bright" } }'));
    expect(scheme?.fix).toBe('Write `light`.');
  });

  test.each([
    ['bottom-left', 'bottom-start', 'start is left'],
    ['bottom-right', 'bottom-end', 'end is right'],
    ['Top Left', 'top-start', 'start is left'],
    ['topRight', 'top-end', 'end is right'],
  ])('that name the side %s get %s', (position, meant, words) => {
    const [diagnostic] = check(within(`"banner": { "position": "${position}" }`));
    expect(diagnostic?.fix).toContain(`Write \`${meant}\`: ${words}`);
  });

  test.each([
    'session',
    'persistent',
    'localStorage',
    'P1Y',
    'P13M',
    'P2W',
    'PT30M',
    'P1Y2M3DT4H5M6S',
  ])('the duration %s is one', (duration) => {
    const text = withService(
      `{ "id": "x", "name": "X", "purpose": "p", "hosts": ["x.example"], "cookies": [{ "name": "a", "duration": "${duration}" }] }`,
    );
    expect(check(text).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('of every string format are judged in linear time', () => {
    const long = 'a-'.repeat(1000);
    const start = performance.now();
    check(
      withService(
        JSON.stringify({
          id: long,
          name: 'x',
          hosts: ['a.'.repeat(1000), `a/${'/'.repeat(2000)}"`],
        }),
      ),
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
