import { createLineIndex, toPrintable, type Diagnostic, type Sources } from '@candor/diagnostics';
import picocolors from 'picocolors';

import { countDiagnostics } from './format/count-diagnostics.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { shouldColor } from './should-color.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints errors in full, warnings as a line each and remarks as a number: for commands that are run all day and whose
 * result is something else. `candor check` explains the rest.
 */
export function reportBriefly(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const rest = diagnostics.filter(({ severity }) => severity !== 'error');
  reportDiagnostics(terminal, errors, sources);
  if (rest.length === 0) return;
  const { stderr, env } = terminal;
  const colors = picocolors.createColors(shouldColor(stderr, env));
  for (const warning of warnings) {
    const place = placeOf(warning, sources);
    const where = place === undefined ? '' : `${colors.dim(place)} `;
    stderr.write(`${colors.yellow('warning')} ${where}${toPrintable(warning.message)}\n`);
  }
  stderr.write(`${countDiagnostics(rest)}: candor check explains them.\n\n`);
}

function placeOf({ span, file }: Diagnostic, sources: Sources): string | undefined {
  const source = sources[file ?? ''];
  if (source === undefined || span === null) return undefined;
  const { line, column } = createLineIndex(source.text).positionAt(span.start);
  return `${toPrintable(source.name)}:${line}:${column}`;
}
