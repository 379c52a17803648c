import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { holdCss } from './index.ts';
import { options } from './testing/options.ts';

/** Input, what stays, and what is held by services. */
const SHEETS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['a { color: red }', 'a { color: red }', {}],
  [
    '@import "https://stats.example/s.css" layer(x) screen;\nb{}',
    '\nb{}',
    { stats: '@import "https://stats.example/s.css" layer(x) screen;\n' },
  ],
  ["@IMPORT url('//stats.example/s.css')", '', { stats: "@IMPORT url('//stats.example/s.css')\n" }],
  [
    '@font-face { font-family: F; src: local(F), url(https://stats.example/f.woff2) }\np{}',
    '\np{}',
    { stats: '@font-face { font-family: F; src: local(F), url(https://stats.example/f.woff2) }\n' },
  ],
  [
    'a { color: red; background: url(//stats.example/i); margin: 0 }',
    'a { color: red;  margin: 0 }',
    { stats: 'a { background: url(//stats.example/i); }\n' },
  ],
  [
    'a { b: image-set("//stats.example/1" 1x, url(//ads.example/2) 2x) }',
    'a { }',
    { 'stats ads': 'a { b: image-set("//stats.example/1" 1x, url(//ads.example/2) 2x) }\n' },
  ],
  [
    'a { b: u\\72l(//stats.example/i); c: -webkit-image-set("//ads.example/i" 1x) }',
    'a {  }',
    {
      stats: 'a { b: u\\72l(//stats.example/i); }\n',
      ads: 'a { c: -webkit-image-set("//ads.example/i" 1x) }\n',
    },
  ],
  [
    '@layer base { @media print { .a, .b:is(p) { background: url(//stats.example/i) } c { d: e } } }',
    '@layer base { @media print { .a, .b:is(p) { } c { d: e } } }',
    {
      stats:
        '@layer base { @media print { .a, .b:is(p) { background: url(//stats.example/i) } } }\n',
    },
  ],
  [
    'a { &:hover { background: url(//ads.example/i) } }',
    'a { &:hover { } }',
    { ads: 'a { &:hover { background: url(//ads.example/i) } }\n' },
  ],
  [
    ':root { --i: url(//stats.example/i); --j: { a: url(//stats.example/j) } }',
    ':root {   }',
    {
      stats:
        ':root { --i: url(//stats.example/i); }\n:root { --j: { a: url(//stats.example/j) } }\n',
    },
  ],
  [
    '@keyframes k { from { background: url(//stats.example/i) } to { left: 0 } }',
    '',
    { stats: '@keyframes k { from { background: url(//stats.example/i) } to { left: 0 } }\n' },
  ],
  [
    'b { c: url(//ads.example/i) } @import "//ads.example/s";',
    'b { } ',
    { ads: '@import "//ads.example/s";\nb { c: url(//ads.example/i) }\n' },
  ],
  [
    '/* url(//stats.example/i) */ a { content: "https://stats.example/" } @namespace s "//stats.example/";',
    '/* url(//stats.example/i) */ a { content: "https://stats.example/" } @namespace s "//stats.example/";',
    {},
  ],
  ['a { b: url(//stats.example/i)', 'a { ', { stats: 'a { b: url(//stats.example/i) }\n' }],
  [
    'a { b: url(/own.png) } c { d: url(https://pay.stats.example/i) }',
    'a { b: url(/own.png) } c { d: url(https://pay.stats.example/i) }',
    {},
  ],
  [
    '@supports (background: url(//stats.example/i)) { a { b: c } }',
    '',
    { stats: '@supports (background: url(//stats.example/i)) { a { b: c } }\n' },
  ],
];

describe('a sheet is split', () => {
  test.each(SHEETS)('%s', (input, css, held) => {
    const result = holdCss(input, options);
    expect(result.css).toBe(css);
    expect(
      Object.fromEntries(result.held.map((part) => [part.services.join(' '), part.css])),
    ).toEqual(held);
  });

  test('once', () => {
    for (const [input] of SHEETS) {
      const { css } = holdCss(input, options);
      expect(holdCss(css, options)).toEqual({ css, held: [] });
    }
  });

  test('whatever it is: no throw, nothing left that loads, nothing that is not there', () => {
    const words = constantFrom(
      'url(//stats.example/i)',
      '@import "//ads.example/s"',
      '@media print',
      'a',
      '{',
      '}',
      ';',
      ':',
      '(',
      ')',
      '"',
      "'",
      '\\',
      '/*',
      '*/',
      '\n',
      '\r\n',
      '🍪',
      '--x',
      '@font-face',
      'src',
    );
    assert(
      property(array(words, { maxLength: 60 }), (pieces) => {
        const sheet = pieces.join(' ');
        const { css, held } = holdCss(sheet, options);
        expect(holdCss(css, options).css).toBe(css);
        expect(css.length).toBeLessThanOrEqual(sheet.length);
        if (held.length === 0) expect(css).toBe(sheet);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['rules', 'a{b:url(//stats.example/i)}'],
    ['open blocks', '@media x{'],
    ['open parentheses', 'a{b:url('],
    ['semicolons', ';'],
  ])('in time proportional to its length: %s', (_name, piece) => {
    const time = (count: number): number => {
      const sheet = `${piece.repeat(count)}a{b:url(//stats.example/i)}`;
      const tries = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        holdCss(sheet, options);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...tries);
    };
    const short = Math.max(20_000, time(5_000));
    expect(time(40_000) / short).toBeLessThan(30);
  });
});
