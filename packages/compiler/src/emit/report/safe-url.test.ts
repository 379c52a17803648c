import { expect, test } from 'vitest';

import { safeUrl } from './safe-url.ts';

test.each(['https://a.example/b?c#d', 'http://a.example', 'mailto:dpo@a.example'])(
  'takes %s',
  (url) => {
    expect(safeUrl(url)).toBe(url);
  },
);

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  ' https://a.example',
  'https://a.example/"x',
  'file:///x',
  '//a.example',
  '',
])('refuses %s', (url) => {
  expect(safeUrl(url)).toBeNull();
});
