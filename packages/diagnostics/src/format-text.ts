import { codeFrameColumns } from '@babel/code-frame';
import picocolors from 'picocolors';

import type { Diagnostic, Severity } from './diagnostic.ts';
import { positionAt } from './position.ts';

/** Source texts by the file name a diagnostic carries; `''` is the command's main input. */
export type Sources = Readonly<Record<string, { readonly name: string; readonly text: string }>>;

/** Options of {@link formatText}. */
export interface FormatTextOptions {
  /** Colour the output; the caller decides from the terminal and `NO_COLOR`. */
  readonly color?: boolean;
}

/** A policy line can be a whole page: the frame shows a window around the span. */
const MAX_FRAME_WIDTH = 120;

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
  const colors = picocolors.createColors(options.color ?? false);
  const tint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  return diagnostics
    .map((diagnostic) => {
      const head = `${tint[diagnostic.severity](colors.bold(diagnostic.severity))} ${diagnostic.message} ${colors.dim(diagnostic.code)}`;
      const place = formatPlace(diagnostic, sources, options.color ?? false);
      return [
        head,
        ...place,
        `  ${colors.dim('why')} ${diagnostic.why}`,
        `  ${colors.dim('fix')} ${diagnostic.fix}`,
      ].join('\n');
    })
    .join('\n\n');
}

function formatPlace(diagnostic: Diagnostic, sources: Sources, color: boolean): string[] {
  const source = sources[diagnostic.file ?? ''];
  if (diagnostic.span === null || source === undefined) return [];
  const { line, column } = positionAt(source.text, diagnostic.span.start);
  return [`  ${source.name}:${line}:${column}`, formatFrame(source.text, diagnostic.span, color)];
}

function formatFrame(text: string, span: { start: number; end: number }, color: boolean): string {
  const start = positionAt(text, span.start);
  const lines = text.split('\n').slice(Math.max(0, start.line - 2), start.line + 1);
  const indexInLines = Math.min(1, start.line - 1);
  const cut = Math.max(0, start.column - 1 - MAX_FRAME_WIDTH / 2);
  const shown = lines.map((line) =>
    line.slice(cut, cut + MAX_FRAME_WIDTH).replaceAll(/[\t\r]/g, ' '),
  );
  const column = start.column - cut;
  const shownLine = shown[indexInLines] ?? '';
  const spanLength = Math.max(1, span.end - span.start);
  const endColumn = Math.min(column + spanLength, Math.max(shownLine.length, column) + 1);
  const line = indexInLines + 1;
  return codeFrameColumns(
    shown.join('\n'),
    { start: { line, column }, end: { line, column: Math.max(endColumn, column + 1) } },
    // The frame is cut out of the source, so its own numbering would start at 1 again.
    { forceColor: color, highlightCode: false, linesAbove: 1, linesBelow: 1 },
  ).replaceAll(
    /(^|\n)([> ]+)(\d+)( \|)/g,
    (_all, lead: string, mark: string, n: string, bar: string) => {
      const real = Number(n) + Math.max(0, start.line - 2);
      return `${lead}${mark}${real}${bar}`;
    },
  );
}
