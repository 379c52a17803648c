import { expect, test } from 'vitest';

import { catalog, getService } from './index.ts';

test('finds an entry by its id', () => {
  expect(getService(catalog, 'google-analytics')?.name).toBe('Google Analytics');
});

test.each(['Google Analytics', 'google_analytics', 'toString', ''])('knows no %j', (id) => {
  expect(getService(catalog, id)).toBeUndefined();
});
