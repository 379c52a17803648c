/** 1-based line and column (in UTF-16 units) of an offset, as editors and SARIF count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of an offset; an offset past the end is the end. `\r\n` counts as one line break. */
export function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
