import type { Category } from '@candor/model';

import type { Words } from '../vocabulary/compile-words.ts';

/** The strictest first: whoever measures in order to advertise, advertises. */
const ORDER = ['marketing', 'analytics', 'necessary', 'functional'] as const;

/** Reads the category that the purpose of a cookie says, or `null`. */
export function readPurposeCategory(purpose: string, words: Words): Category | null {
  return ORDER.find((category) => words.purposes[category].test(purpose)) ?? null;
}
