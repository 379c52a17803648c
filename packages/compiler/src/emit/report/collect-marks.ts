import type { PolicyDocument } from '@candor/policy';

import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import { placeRange } from './place-range.ts';
import type { PolicyMark } from './policy-mark.ts';

/** What marks are made from. */
export interface MarkSources {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
}

/** Lists every marked range of the policy's text, by start, the longer first. */
export function collectMarks(
  document: PolicyDocument,
  { decisions, findings }: MarkSources,
): readonly PolicyMark[] {
  const marks: PolicyMark[] = [];
  for (const decision of decisions) {
    for (const [index, { range }] of decision.evidence.entries()) {
      if (range !== null) marks.push({ kind: 'evidence', ...range, decision, place: index + 1 });
    }
  }
  for (const finding of findings) {
    if (finding.about !== 'policy' || finding.span === null) continue;
    const range = placeRange(document, finding.span);
    if (range !== null) marks.push({ kind: 'finding', ...range, finding });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
