import { expect, test } from 'vitest';

import { parsePolicy } from './parse-policy.ts';

function outline(source: string): string[] {
  const { blocks, text } = parsePolicy(source, 'markdown');
  return blocks.map(({ kind, start, end, cells, header }) => {
    const content = text.slice(start, end).replaceAll(/\s*\n\s*/gu, ' | ');
    if (kind !== 'row') return content;
    return `${header < 0 ? 'titles' : 'row'} of ${cells.length}: ${content}`;
  });
}

test('reads a table without pipes at its sides', () => {
  const source =
    'Our cookies:\nName | Purpose | Duration\n:-- | --- | --:\n_a | counts\\|sums | 1 day\n_b | | 2 days\n\nNo | table here.';
  expect(outline(source)).toEqual([
    'Our cookies:',
    'titles of 3: Name | Purpose | Duration',
    'row of 3: _a | counts|sums | 1 day',
    'row of 3: _b | 2 days',
    'No | table here.',
  ]);
});

test('reads links by what they say, wherever they lead', () => {
  const source =
    'See [their policy][gp], [Tallyhoo][] and [HeatLens](https://h.example "T").\n\n[gp]: https://g.example/privacy\n[Tallyhoo]: <https://t.example> "T"\n';
  expect(outline(source)).toEqual(['See their policy, Tallyhoo and HeatLens.']);
});

test('keeps notes and brackets that are no links', () => {
  expect(outline('We use it[^1] [sic].\n\n[^1]: A note.')).toEqual([
    'We use it[^1] [sic].',
    '[^1]: A note.',
  ]);
});

test('reads HTML tables and leaves comments out', () => {
  const source =
    'a <!-- x --> b\n\n<!-- y\n\nz -->\n\n<table><tr><th>Cookie</th><th>Duration</th></tr>\n\n<tr><td>_a</td><td>1&nbsp;day</td></tr></table>\n\nEnd.\n\n<!-- open';
  expect(outline(source)).toEqual([
    'a b',
    'titles of 2: Cookie | Duration',
    'row of 2: _a | 1 day',
    'End.',
    '<!-- open',
  ]);
});

test('reads what is quoted, however deep', () => {
  expect(outline(`> > > # Cookies\n>> - We use it.\n\n${'> '.repeat(100_000)}deep`)).toEqual([
    'Cookies',
    'We use it.',
    'deep',
  ]);
});

test('keeps the offsets of an HTML table', () => {
  const source = 'é\n<table><tr><td>Heat&amp;Lens</td></tr></table>';
  const { blocks, toSource } = parsePolicy(source, 'markdown');
  const { start, end } = toSource(blocks.at(-1) ?? { start: 0, end: 0 });
  expect(source.slice(start, end)).toBe('Heat&amp;Lens');
});
