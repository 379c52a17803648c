import type { TerminalOutput } from './terminal.ts';

/** Wider lines are hard to read. */
const MAX_COLUMNS = 120;
const MIN_COLUMNS = 40;
/** For pipes and files. */
const DEFAULT_COLUMNS = 100;

/** Columns to lay text out in for a stream. */
export function widthOf(stream: TerminalOutput): number {
  const columns = stream.columns ?? 0;
  return columns === 0 ? DEFAULT_COLUMNS : Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, columns));
}
