import { codeFrameColumns, type BabelCodeFrameOptions } from '@babel/code-frame';
import stringWidth from 'string-width';

import type { Span } from './diagnostic.ts';
import type { LineIndex } from './line-index.ts';
import { toPrintable } from './to-printable.ts';

/** Columns kept in sight before a span that a long line pushes out of the frame. */
const LEAD_COLUMNS = 24;
/** More UTF-16 units than any text needs for one column, emoji of several parts left out. */
const UNITS_PER_COLUMN = 4;
/** Narrower than this a frame shows nothing useful. */
const MIN_TEXT_COLUMNS = 24;

/** How a frame is drawn. */
export interface CodeFrameOptions {
  readonly color: boolean;
  /** Columns of the terminal, gutter included. */
  readonly width: number;
}

/**
 * Draws the line a span starts in, with its neighbours and carets under the span. A policy line can be a whole page, so
 * the frame shows a window around the span; wide characters and emoji move the carets as they do on a terminal.
 */
export function formatCodeFrame(lines: LineIndex, span: Span, options: CodeFrameOptions): string {
  const start = lines.positionAt(span.start);
  const first = Math.max(1, start.line - 1);
  const last = Math.min(lines.lineCount, start.line + 1);
  const gutter = String(last).length + 5;
  const textWidth = Math.max(MIN_TEXT_COLUMNS, options.width - gutter);
  const marked = lines.textOf(start.line);
  const from = Math.min(start.column - 1, marked.length);
  // Bounded, because measuring the width of a page-long span would cost seconds.
  const length = Math.min(Math.max(0, span.end - span.start), textWidth * UNITS_PER_COLUMN);
  const to = Math.min(from + length, marked.length);
  const cut = cutOf(marked, { start: from, end: to }, textWidth);
  const shown: string[] = [];
  for (let line = first; line <= last; line += 1)
    shown.push(windowOf(lines.textOf(line), cut, textWidth));

  // Babel counts UTF-16 units and a terminal counts columns: give it columns, and lines long enough to hold them.
  const visible = windowOf(marked, cut, textWidth);
  const startColumn =
    Math.min(stringWidth(toPrintable(marked.slice(cut, from))), textWidth - 1) + 1;
  const spanWidth = Math.max(1, stringWidth(toPrintable(marked.slice(from, to))));
  const endColumn = Math.min(
    startColumn + spanWidth,
    Math.max(stringWidth(visible), startColumn) + 1,
  );
  // `startLine` is missing in the library's published types.
  const frameOptions: BabelCodeFrameOptions & { readonly startLine: number } = {
    forceColor: options.color,
    highlightCode: false,
    startLine: first,
    linesAbove: 1,
    linesBelow: 1,
  };
  const line = start.line;
  const frame = codeFrameColumns(
    shown.map((text) => text.padEnd(endColumn)).join('\n'),
    { start: { line, column: startColumn }, end: { line, column: endColumn } },
    frameOptions,
  );
  return frame.replaceAll(/ +$/gm, '');
}

/** First unit shown: 0 while the span fits, otherwise a little before the span, never inside a surrogate pair. */
function cutOf(line: string, span: Span, width: number): number {
  const isNear = span.end <= width * UNITS_PER_COLUMN;
  if (isNear && stringWidth(toPrintable(line.slice(0, span.end))) <= width) return 0;
  const cut = Math.max(0, span.start - LEAD_COLUMNS);
  return isLowSurrogate(line.charCodeAt(cut)) ? cut - 1 : cut;
}

/** As much of a line from `cut` on as fits, with an ellipsis where it goes on. */
function windowOf(line: string, cut: number, width: number): string {
  const rest = toPrintable(line.slice(cut, cut + width * UNITS_PER_COLUMN));
  const text =
    cut > 0 && rest !== '' ? `…${rest.slice(isLowSurrogate(rest.charCodeAt(1)) ? 2 : 1)}` : rest;
  if (stringWidth(text) <= width && cut + width * UNITS_PER_COLUMN >= line.length) return text;
  let end = Math.min(text.length, width - 1);
  while (stringWidth(text.slice(0, end)) > width - 1) end -= 1;
  if (isLowSurrogate(text.charCodeAt(end))) end -= 1;
  return `${text.slice(0, end)}…`;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
