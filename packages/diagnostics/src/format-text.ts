import picocolors from 'picocolors';

import type { Diagnostic, Severity } from './diagnostic.ts';
import { formatCodeFrame } from './format-code-frame.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { toPrintable } from './to-printable.ts';
import { wrapWords } from './wrap-words.ts';

/** Source texts by the file name a diagnostic carries; `''` is the command's main input. */
export type Sources = Readonly<Record<string, { readonly name: string; readonly text: string }>>;

/** Options of {@link formatText}. */
export interface FormatTextOptions {
  /** Colour the output; the caller decides from the terminal and `NO_COLOR`. */
  readonly color?: boolean;
  /** Columns to fit into; 100 when absent. */
  readonly width?: number;
}

/** Room for a label such as `why` before wrapped text. */
const INDENT = 6;

/**
 * Prints diagnostics for a terminal: severity, code and message, the place with a code frame, then why and fix.
 *
 * @param diagnostics - In the order to print.
 * @param sources - Texts that the spans point into; a diagnostic whose source is absent prints without a frame.
 */
export function formatText(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  options: FormatTextOptions = {},
): string {
  const color = options.color ?? false;
  const width = options.width ?? 100;
  const colors = picocolors.createColors(color);
  const tint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  const indexes = new Map<string, LineIndex>();
  const place = (diagnostic: Diagnostic): string[] => {
    const key = diagnostic.file ?? '';
    const source = sources[key];
    if (diagnostic.span === null || source === undefined) return [];
    const lines = indexes.get(key) ?? createLineIndex(source.text);
    indexes.set(key, lines);
    const { line, column } = lines.positionAt(diagnostic.span.start);
    return [
      `  ${colors.dim(`${toPrintable(source.name)}:${line}:${column}`)}`,
      formatCodeFrame(lines, diagnostic.span, { color, width }),
    ];
  };
  const labelled = (label: string, text: string): string =>
    wrapWords(toPrintable(text), Math.max(20, width - INDENT))
      .map((line, index) => `  ${index === 0 ? colors.dim(label) : '   '} ${line}`)
      .join('\n');
  return diagnostics
    .map((diagnostic) => {
      const severity = tint[diagnostic.severity](colors.bold(diagnostic.severity));
      const head = `${severity} ${toPrintable(diagnostic.message)} ${colors.dim(diagnostic.code)}`;
      const body = [labelled('why', diagnostic.why), labelled('fix', diagnostic.fix)];
      return [head, ...place(diagnostic), ...body.filter((text) => text !== '')].join('\n');
    })
    .join('\n\n');
}
