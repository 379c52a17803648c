import type { TextRange } from '@candor/policy';

/** A sentence behind a decision, as readers of the policy see it. */
export interface PlacedEvidence {
  /** 1-based line of the policy's source. */
  readonly line: number;
  /** What a reader sees there, on one line, cut after a few lines' worth. */
  readonly quote: string;
  /** Where it stands in the source. */
  readonly span: TextRange;
  /** Where it stands in the policy's visible text; `null` when it cannot be told. */
  readonly range: TextRange | null;
}
