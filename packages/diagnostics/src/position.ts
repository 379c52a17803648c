/** 1-based line and column (in UTF-16 units) of an offset, as editors and SARIF count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of an offset; an offset past the end is the end. `\r\n` counts as one line break. */
export function positionAt(source: string, offset: number): Position {
  const end = Math.min(Math.max(0, offset), source.length);
  let line = 1;
  let lineStart = 0;
  for (
    let lineBreak = source.indexOf('\n');
    lineBreak !== -1 && lineBreak < end;
    lineBreak = source.indexOf('\n', lineStart)
  ) {
    line += 1;
    lineStart = lineBreak + 1;
  }
  return { line, column: end - lineStart + 1 };
}
