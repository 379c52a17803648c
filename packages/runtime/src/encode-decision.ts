import type { ConsentState } from '@candor/model';

import type { StoredDecision } from './read-decision.ts';

/**
 * Writes the consent cookie's value in the grammar of README.md: ASCII, no character that needs escaping in a cookie.
 *
 * @param categories - Of the state that follows from the decision; the granted ones are named for servers that gate by category.
 */
export function encodeDecision(
  { method, decidedAt, granted_, denied_ }: Omit<StoredDecision, 'text_'>,
  categories: ConsentState['categories'],
): string {
  const granted = Object.entries(categories)
    .filter(([, decision]) => decision === 'granted')
    .map(([category]) => category)
    .join('~');
  const parts = [1, decidedAt.toString(36), method, granted, granted_, denied_];
  return parts.join('.').replaceAll(' ', '');
}
