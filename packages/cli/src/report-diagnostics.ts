import { formatText, type Diagnostic, type Sources } from '@candor/diagnostics';

import { addReportedCode } from './reported-codes.ts';
import { shouldColor } from './should-color.ts';
import type { Terminal } from './terminal.ts';
import { widthOf } from './width-of.ts';

/** More than anybody reads at once; the rest is counted. */
const MAX_PRINTED = 30;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Prints diagnostics to stderr, each with its code frame, the heaviest first and otherwise in the order given. */
export function reportDiagnostics(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  sources: Sources = {},
): void {
  if (diagnostics.length === 0) return;
  const { stderr, env } = terminal;
  const ordered = [...diagnostics].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const options = { color: shouldColor(stderr, env), width: widthOf(stderr) };
  const printed = ordered.slice(0, MAX_PRINTED);
  for (const { code } of printed) addReportedCode(terminal, code);
  stderr.write(`${formatText(printed, sources, options)}\n\n`);
  const left = ordered.length - MAX_PRINTED;
  if (left > 0)
    stderr.write(
      `… and ${left} more. --format json of candor read and candor check lists all.\n\n`,
    );
}
