import type { Span } from '@candor/diagnostics';
import type { Evidence } from '@candor/model';

import type { Finding } from './finding.ts';

/** How a service is recognised in findings. */
export interface FindingSubject {
  /** Its names, as catalogue and policy write them. */
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Its place in the configuration, when it has one. */
  readonly place: Span | null;
}

/**
 * Numbers of the findings about a service: those inside its place in the configuration, and those that name it at one of its sentences
 * (a sentence often names several services, so the place alone says little).
 */
export function findingsAbout(
  { names, evidence, place }: FindingSubject,
  findings: readonly Finding[],
): readonly number[] {
  return findings
    .filter(({ about, span, message }) => {
      if (span === null) return false;
      if (about === 'configuration') return place !== null && overlaps(span, place);
      return (
        names.some((name) => message.includes(name)) && evidence.some((one) => overlaps(span, one))
      );
    })
    .map(({ number }) => number);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
