import { catalog } from '@candor/catalog';
import { expect, test } from 'vitest';

import { matchServiceCookie } from './match-service-cookie.ts';

test.each([
  ['_ga', undefined, 'google-analytics'],
  ['_ga*', undefined, 'google-analytics'],
  ['_ga_*', undefined, 'google-analytics'],
  ['_hjid', undefined, 'hotjar'],
  ['_hj*', undefined, 'hotjar'],
  ['_fbp', undefined, 'meta-pixel'],
  ['NID', undefined, undefined],
  ['MUID', '.clarity.ms', 'microsoft-clarity'],
  ['_*', undefined, undefined],
  ['*_ga*', undefined, 'google-analytics'],
  ['sid', undefined, undefined],
])('%s of %s belongs to %s', (name, domain, id) => {
  const cookie = { name, isShown: false, span: { start: 0, end: 0 } };
  const found = matchServiceCookie(catalog, domain === undefined ? cookie : { ...cookie, domain });
  expect(found?.id).toBe(id);
});
