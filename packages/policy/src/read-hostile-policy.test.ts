import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createCatalog } from '../test/create-catalog.ts';
import type { PolicyFormat } from './index.ts';
import { readPolicy } from './index.ts';

const catalog = createCatalog();
const MEGABYTE = 1_000_000;

/** Seconds of processor time: the clock on the wall counts what else the machine does. */
function secondsOf(source: string, format: PolicyFormat): number {
  const before = process.cpuUsage();
  readPolicy(source, { catalog, format });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const html = [
  '<div>',
  '<b id="1">',
  '<b id=1><p>',
  '</b>',
  '<p>x',
  '<li>x',
  '<ul><li>',
  '<dl><dt>x<dd>',
  '<table><tr><td>',
  '<tr><td>x',
  '<td rowspan=65000 colspan=1000>x',
  '<h1>x',
  '<details><summary>',
  '<svg>',
  '<svg><p>',
  '<select><option>',
  '<template>',
  '<script>',
  '<title>',
  '<!--',
  '<!-- x -->',
  '<![CDATA[',
  '<?',
  '<',
  '</',
  '<a href="',
  '<a class=nav-',
  '<a aria-controls=x>',
  '<p hidden>x</p>',
  '<div class="menu share">x',
  '&',
  '&amp',
  '&#1114112;',
  '&NotEqualTilde;',
  '\u{d83d}',
  'e\u{301}',
  'G\u{43e}',
];
const markdown = [
  '> ',
  '>',
  '- ',
  '    - x\n',
  '1. x\n',
  '<!-- x\n',
  '<table>\n',
  '<table>\n</table>\n',
  '[a][',
  '[a][b] ',
  '[a]: b\n',
  'a | b\n',
  'a | b\n--|--\n',
  '|a|\n|-|\n',
  '\\',
  '\\|',
  '`',
  '```\n',
  '***',
  '_a',
  '![',
  '](',
  '---\n',
  '===\n',
  'x\n===\n',
  '\u{feff}',
  '\u{ad}',
  '\t',
  '\r',
];

describe('a megabyte of', { timeout: 60_000 }, () => {
  const cases: readonly (readonly [string, PolicyFormat])[] = [
    ...html.map((piece) => [piece, 'html'] as const),
    ...markdown.map((piece) => [piece, 'markdown'] as const),
    ...markdown.map((piece) => [piece, 'text'] as const),
  ];
  test.each(cases)('%j as %s is read in bounded time', (piece, format) => {
    const source = piece.repeat(Math.ceil(MEGABYTE / piece.length));
    expect(secondsOf(source, format)).toBeLessThan(10);
  });
});

test('a megabyte of anything takes about as long as half of it twice', { timeout: 240_000 }, () => {
  const pieces = fc.array(
    fc.constantFrom(...html, ...markdown, 'HeatLens ', '\n', '. ', '>', '"'),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const format = fc.constantFrom<PolicyFormat>('text', 'markdown', 'html');
  fc.assert(
    fc.property(pieces, format, (parts, written) => {
      const piece = parts.join('');
      const source = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
      const half = secondsOf(source.slice(0, MEGABYTE / 2), written);
      const whole = secondsOf(source, written);
      // Short times are noise.
      if (whole > 2) expect(whole / half).toBeLessThan(3.2);
      expect(whole).toBeLessThan(10);
    }),
    { numRuns: 40 },
  );
});

test('nesting of a hundred thousand levels ends', { timeout: 60_000 }, () => {
  const deep = 100_000;
  const lists = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}- x`).join('\n');
  for (const source of [
    `${'> '.repeat(deep)}HeatLens`,
    `${'['.repeat(deep)}a${']'.repeat(deep)}`,
    lists,
  ])
    expect(secondsOf(source, 'markdown')).toBeLessThan(10);
  const page = `${'<ul><li>'.repeat(deep)}We use HeatLens.${'</li></ul>'.repeat(deep)}`;
  const { disclosures } = readPolicy(page, { catalog, format: 'html' });
  expect(disclosures.services.map(({ id }) => id)).toEqual(['heat-lens']);
});
