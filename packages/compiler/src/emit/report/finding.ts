import type { Severity, Span } from '@candor/diagnostics';

/** A diagnostic with its number in the report. */
export interface Finding {
  /** 1-based, in the order of the report. */
  readonly number: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** What `span` points into. */
  readonly about: 'policy' | 'configuration';
  readonly span: Span | null;
  /** 1-based line of the policy; `null` without a place in it. */
  readonly line: number | null;
}
