import type { Span } from '@candor/diagnostics';
import type { Evidence } from '@candor/model';

/** The place of the first quote, or `null` when nothing was quoted. */
export function spanOf(evidence: readonly Evidence[]): Span | null {
  const [first] = evidence;
  return first === undefined ? null : { start: first.start, end: first.end };
}
