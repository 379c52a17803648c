import { expect, test } from 'vitest';

import { detectFormat } from './index.ts';

test.each([
  ['privacy.html', 'plain words', 'html'],
  ['PRIVACY.HTM', '', 'html'],
  ['privacy.md', 'plain words', 'markdown'],
  ['privacy.txt', 'Privacy Policy\n\nWe use cookies.', 'text'],
  ['privacy.txt', '# Privacy\n\nSee [our terms](https://example.org/terms).', 'markdown'],
  ['privacy.txt', '<!DOCTYPE html><html><body>Privacy', 'html'],
  ['', 'Privacy Policy\n==============\n\nWe use [cookies](/cookies).', 'markdown'],
  ['', '1. Introduction\n\nWe use cookies.', 'text'],
  ['-', '', 'text'],
] as const)('%s with %j is %s', (fileName, source, format) => {
  expect(detectFormat(fileName, source)).toBe(format);
});
