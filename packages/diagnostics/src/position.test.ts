import { expect, test } from 'vitest';

import { createLineIndex } from './line-index.ts';
import { positionAt } from './position.ts';

const texts = ['', 'a', '\n', 'a\nb', 'a\r\nb\r\n', '\n\n', 'über\n🍪\nx', 'last\n'];

test.each([
  ['a\nb', 0, { line: 1, column: 1 }],
  ['a\nb', 1, { line: 1, column: 2 }],
  ['a\nb', 2, { line: 2, column: 1 }],
  ['a\r\nb', 3, { line: 2, column: 1 }],
  ['🍪x', 2, { line: 1, column: 3 }],
  ['ab', 99, { line: 1, column: 3 }],
  ['ab', -1, { line: 1, column: 1 }],
])('%j at %i is %j', (text, offset, position) => {
  expect(positionAt(text, offset)).toEqual(position);
});

test.each(texts)('the line index agrees with positionAt in %j', (text) => {
  const index = createLineIndex(text);
  for (let offset = -1; offset <= text.length + 2; offset += 1)
    expect(index.positionAt(offset)).toEqual(positionAt(text, offset));
  const lines = text.split(/\r?\n/);
  expect(index.lineCount).toBe(lines.length);
  expect(lines.map((_, line) => index.textOf(line + 1))).toEqual(lines);
});
