import { expect, test } from 'vitest';

import { formatColumns } from './format-columns.ts';

test('aligns by display width', () => {
  const rows = [
    ['当社', '1'],
    ['ab', '22'],
  ];
  expect(formatColumns(rows, [{}, { align: 'right' }], 80)).toEqual(['当社   1', 'ab    22']);
});

test('cuts the growing column first, then the widest', () => {
  const rows = [['a'.repeat(20), 'b'.repeat(40), 'c'.repeat(10)]];
  const columns = [{}, { grows: true }, {}];
  expect(formatColumns(rows, columns, 60)).toEqual([
    `${'a'.repeat(20)}  ${'b'.repeat(25)}…  ${'c'.repeat(10)}`,
  ]);
  const [narrow = ''] = formatColumns(rows, columns, 30);
  expect(narrow.length).toBe(30);
});

test('cuts between characters, not inside them', () => {
  const [line = ''] = formatColumns([['👨‍👩‍👧'.repeat(10)]], [{ grows: true }], 12);
  expect(line).toBe(`${'👨‍👩‍👧'.repeat(5)}…`);
});
