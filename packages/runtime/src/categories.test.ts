import { CATEGORIES as MODEL } from '@candor/model';
import { expect, test } from 'vitest';

import { CATEGORIES } from './categories.ts';

test('are the model’s, in its order', () => {
  expect(CATEGORIES).toEqual(MODEL);
});
