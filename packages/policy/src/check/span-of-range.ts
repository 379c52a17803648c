import type { Span } from '@candor/diagnostics';

import type { TextRange } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';

/** The place in the source of a range of the visible text. */
export function spanOfRange(context: ReadContext, range: TextRange): Span {
  const { start, end } = context.quote(range);
  return { start, end };
}
