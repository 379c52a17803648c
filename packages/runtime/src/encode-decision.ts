import type { ConsentState } from '@candor/model';

import type { StoredDecision } from './decode-decision.ts';

/**
 * Writes a decision in the grammar of README.md: ASCII, no character that needs escaping in a cookie.
 *
 * @param categories - Of the state that follows from the decision; the granted ones are named for servers that gate by category.
 */
export function encodeDecision(
  { method, decidedAt, codes }: StoredDecision,
  categories: ConsentState['categories'],
): string {
  const codesThatAre = (decision: boolean) =>
    Object.keys(codes)
      .filter((code) => codes[code] === decision)
      .join('');
  return [
    1,
    decidedAt.toString(36),
    method,
    Object.entries(categories)
      .filter(([, decision]) => decision === 'granted')
      .map(([category]) => category)
      .join('~'),
    codesThatAre(true),
    codesThatAre(false),
  ].join('.');
}
