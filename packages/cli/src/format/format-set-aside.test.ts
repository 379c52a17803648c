import { expect, test } from 'vitest';

import { formatSetAside } from './format-set-aside.ts';

const style = { color: false, width: 80 };

test('says why and where', () => {
  const evidence = [{ quote: 'We do not use Hotjar.', start: 0, end: 21, line: 7 }];
  const text = formatSetAside(
    [{ name: 'Hotjar', status: 'negated', reason: 'denied', evidence }],
    style,
  );
  expect(text.split('\n').map((line) => line.trim().replaceAll(/ +/gu, ' '))).toEqual([
    'Named, but not counted 1',
    'Hotjar denied line 7',
    '',
  ]);
});

test('prints nothing for nothing', () => {
  expect(formatSetAside([], style)).toBe('');
});
