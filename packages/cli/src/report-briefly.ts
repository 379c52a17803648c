import { createLineIndex, toPrintable, type Diagnostic, type Sources } from '@candor/diagnostics';
import picocolors from 'picocolors';

import { countDiagnostics } from './format/count-diagnostics.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { shouldColor } from './should-color.ts';
import type { Terminal } from './terminal.ts';

/** More than a screen of warnings is not brief; all of them are counted. */
const MAX_LINES = 20;

/** What a brief report refers to. */
export interface BriefReport {
  readonly sources: Sources;
  /** The command that prints the rest in full. */
  readonly explainedBy: string;
}

/**
 * Prints errors in full, warnings as a line each and remarks as a number: for commands that are run all day and whose
 * result is something else.
 */
export function reportBriefly(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  { sources, explainedBy }: BriefReport,
): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const rest = diagnostics.filter(({ severity }) => severity !== 'error');
  reportDiagnostics(terminal, errors, sources);
  if (rest.length === 0) return;
  const { stderr, env } = terminal;
  const colors = picocolors.createColors(shouldColor(stderr, env));
  for (const warning of warnings.slice(0, MAX_LINES)) {
    const place = placeOf(warning, sources);
    const where = place === undefined ? '' : `${colors.dim(place)} `;
    stderr.write(`${colors.yellow('warning')} ${where}${toPrintable(warning.message)}\n`);
  }
  stderr.write(`${countDiagnostics(rest)}: ${explainedBy} explains them.\n\n`);
}

function placeOf({ span, file }: Diagnostic, sources: Sources): string | undefined {
  const source = sources[file ?? ''];
  if (source === undefined || span === null) return undefined;
  const { line, column } = createLineIndex(source.text).positionAt(span.start);
  return `${toPrintable(source.name)}:${line}:${column}`;
}
