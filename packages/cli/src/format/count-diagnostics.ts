import { SEVERITIES, type Diagnostic } from '@candor/diagnostics';

/** `1 error, 2 warnings`; `nothing to report` when there is none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const words = SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count === 0) return [];
    const noun = severity === 'info' ? 'remark' : severity;
    return [`${count} ${noun}${count === 1 ? '' : 's'}`];
  });
  return words.length === 0 ? 'nothing to report' : words.join(', ');
}
