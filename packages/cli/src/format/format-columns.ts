import { toPrintable } from '@candor/diagnostics';
import stringWidth from 'string-width';

/** One column of a table. */
export interface Column {
  readonly align?: 'left' | 'right';
  /** Takes the room that is left and is cut with an ellipsis; at most one column. */
  readonly grows?: boolean;
  /** Colours a cell; `row` counts from 0. */
  readonly tint?: (text: string, row: number) => string;
}

/** Columns between two cells. */
const GAP = 2;
/** A growing column never gets less. */
const MIN_GROWING = 12;

/**
 * Lays rows out in aligned columns, by display width. Cells are printed safely; tints are put on after measuring.
 *
 * @param width - Columns for a whole row.
 */
export function formatColumns(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): string[] {
  const cells = rows.map((row) => columns.map((_, index) => toPrintable(row[index] ?? '')));
  const natural = columns.map((_, index) =>
    Math.max(0, ...cells.map((row) => stringWidth(row[index] ?? ''))),
  );
  const widths = fitColumns(natural, columns, width);
  return cells.map((row, rowIndex) =>
    columns
      .map(({ align, tint = (text: string): string => text }, index) => {
        const text = cutToWidth(row[index] ?? '', widths[index] ?? 0);
        const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(text)));
        return align === 'right'
          ? `${padding}${tint(text, rowIndex)}`
          : `${tint(text, rowIndex)}${padding}`;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function fitColumns(
  natural: readonly number[],
  columns: readonly Column[],
  width: number,
): readonly number[] {
  const total = natural.reduce((sum, next) => sum + next, 0) + GAP * (columns.length - 1);
  const excess = total - width;
  if (excess <= 0) return natural;
  return natural.map((size, index) =>
    columns[index]?.grows === true ? Math.max(Math.min(size, MIN_GROWING), size - excess) : size,
  );
}

/** Cuts a text to a display width, at whole characters, with an ellipsis where something is missing. */
function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = used + stringWidth(segment);
    if (next > width - 1) break;
    cut += segment;
    used = next;
  }
  return `${cut}…`;
}
