import type { Position } from './position.ts';

/** The lines of one text, found once: many diagnostics about one long policy stay linear. */
export interface LineIndex {
  readonly lineCount: number;
  /** The same answer as `positionAt`, by binary search. */
  positionAt(offset: number): Position;
  /** Text of a 1-based line without its line break; `''` past the end. */
  textOf(line: number): string;
}

/** Finds the line starts of a text; `\r\n` counts as one line break. */
export function createLineIndex(source: string): LineIndex {
  const starts = [0];
  for (
    let lineBreak = source.indexOf('\n');
    lineBreak !== -1;
    lineBreak = source.indexOf('\n', lineBreak + 1)
  ) {
    starts.push(lineBreak + 1);
  }
  return {
    lineCount: starts.length,
    positionAt(offset: number): Position {
      const end = Math.min(Math.max(0, offset), source.length);
      const line = lastAtMost(starts, end);
      return { line: line + 1, column: end - (starts[line] ?? 0) + 1 };
    },
    textOf(line: number): string {
      const start = starts[line - 1];
      if (start === undefined) return '';
      return source.slice(start, (starts[line] ?? source.length + 1) - 1).replace(/\r$/, '');
    },
  };
}

/** Index of the last element that is at most `value`; `starts` ascends from 0. */
function lastAtMost(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
