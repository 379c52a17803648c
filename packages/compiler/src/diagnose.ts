import type { Diagnostic, Span } from '@candor/diagnostics';

/** What a rule writes about one finding; the span is given apart, because several findings share their words. */
export type Finding = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'why' | 'fix'>;

/** Makes a diagnostic of a finding. Without `file` it is about the configuration, which is the main input. */
export function diagnose(finding: Finding, span: Span | null, file?: string): Diagnostic {
  return { ...finding, span, ...(file === undefined ? {} : { file }) };
}
