import { toPrintable } from '@candor/diagnostics';
import stringWidth from 'string-width';

/** One column of a table. */
export interface Column {
  readonly align?: 'left' | 'right';
  /** Gives way first where rows are too wide, cut with an ellipsis; at most one column. */
  readonly grows?: boolean;
  /** Colours a cell; `row` counts from 0. */
  readonly tint?: (text: string, row: number) => string;
}

/** Columns between two cells. */
const GAP = 2;
/** A growing column keeps this much as long as others have more. */
const MIN_GROWING = 12;
/** Narrower than this nothing can be told apart; then rows stick out. */
const MIN_COLUMN = 4;

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

/** First the growing column gives way, then whichever is widest. */
function fitColumns(
  natural: readonly number[],
  columns: readonly Column[],
  width: number,
): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, next) => sum + next, 0) + GAP * (columns.length - 1) - width;
  const growing = columns.findIndex(({ grows }) => grows === true);
  while (excess > 0) {
    const hasRoom = (widths[growing] ?? 0) > MIN_GROWING;
    const index = hasRoom ? growing : widths.indexOf(Math.max(...widths));
    if ((widths[index] ?? 0) <= MIN_COLUMN) return widths;
    widths[index] = (widths[index] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
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
