import { expect, test } from 'vitest';

import { toCategory } from './to-category.ts';

test.each([
  ['necessary', 'necessary'],
  ['Strictly necessary cookies', 'necessary'],
  ['notwendig', 'necessary'],
  ['analytics', 'analytics'],
  ['statistics', 'analytics'],
  ['Performance', 'analytics'],
  ['mesure-audience', 'analytics'],
  ['ads', 'marketing'],
  ['targeting', 'marketing'],
  ['Publicité', 'marketing'],
  ['preferences', 'functional'],
  ['functionality', 'functional'],
  ['social_media', 'social'],
  ['external-media', 'social'],
  ['address', undefined],
  ['other', undefined],
  ['', undefined],
])('%s is %s', (name, category) => {
  expect(toCategory(name)).toBe(category);
});
