import type { PdfRow, PdfBox } from './collect-rows.ts';

/** Rows that share their columns, or one row that is no table. */
export type PdfGroup =
  | { readonly kind: 'text'; readonly box: PdfBox }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (PdfBox | null)[])[] };

/** In units of the font size: from a line of a cell to its next. */
const MAX_LEADING = 1.4;
const MAX_PARAGRAPH_GAP = 3;

interface Column {
  left: number;
  right: number;
}

/** Finds the tables among the rows of a page: two or more rows whose boxes stand below each other. Everything else is text. */
export function collectTables(rows: readonly PdfRow[]): readonly PdfGroup[] {
  const groups: PdfGroup[] = [];
  for (let at = 0; at < rows.length;) {
    const end = tableEnd(rows, at);
    if (end - at > 1) groups.push({ kind: 'table', rows: alignRows(rows.slice(at, end)) });
    else for (const box of rows[at] ?? []) groups.push({ kind: 'text', box });
    at = Math.max(end, at + 1);
  }
  return groups;
}

/** Index after the last row of the table that begins at a row; a row with one box is part of it only when the table goes on after it. */
function tableEnd(rows: readonly PdfRow[], start: number): number {
  let reference = rows[start] ?? [];
  if (reference.length < 2) return start;
  let end = start + 1;
  let at = start + 1;
  for (; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (isContinued(row, reference) || isCell(row, reference)) continue;
    if (row.length < 2 || !fits(row, reference)) break;
    if (row.length > reference.length) reference = row;
    end = at + 1;
  }
  return end === start + 1 ? end : endOfLastRow(rows.slice(0, at), { end, reference });
}

/** Boxes without a neighbour in another column than the first are the rest of the row above. */
function endOfLastRow(
  rows: readonly PdfRow[],
  { end, reference }: { readonly end: number; readonly reference: PdfRow },
): number {
  const rest = rows.slice(end);
  const others = rest.findIndex((row) => !isContinued(row, reference));
  return others === -1 ? rows.length : end + others;
}

function isCell(row: PdfRow, reference: PdfRow): boolean {
  const [box] = row;
  if (box === undefined || row.length > 1) return false;
  const left = Math.min(...reference.map((cell) => cell.left));
  const right = Math.max(...reference.map((cell) => cell.right));
  return box.lines.length < 6 && box.left >= left - 2 && box.right <= right + 40;
}

function isContinued(row: PdfRow, reference: PdfRow): boolean {
  const [box] = row;
  const second = reference[1];
  return (
    row.length === 1 && box !== undefined && second !== undefined && box.left > second.left - 4
  );
}

/** Two rows fit when most boxes of the shorter one stand below or above a box of the other and no two share one. */
function fits(row: PdfRow, reference: PdfRow): boolean {
  const [short, long] = row.length < reference.length ? [row, reference] : [reference, row];
  const size = short[0]?.lines[0]?.size ?? 10;
  const matched = short.filter((box) =>
    long.some(
      (other) => Math.abs(other.left - box.left) < 1.5 * size || isCentred(box, other, size),
    ),
  );
  return matched.length >= Math.max(2, short.length - 1);
}

function isCentred(box: PdfBox, other: PdfBox, size: number): boolean {
  return Math.abs(box.left + box.right - other.left - other.right) < 3 * size;
}

function alignRows(rows: readonly PdfRow[]): (PdfBox | null)[][] {
  const columns = findColumns(rows);
  const aligned: (PdfBox | null)[][] = [];
  for (const row of rows) {
    const cells: (PdfBox | null)[] = columns.map(() => null);
    for (const box of row) {
      const column = nearestColumn(box, columns);
      cells[column] = mergeBoxes(cells[column] ?? null, box);
    }
    const above = aligned.at(-1);
    if (above !== undefined && cells[0] === null && isClose(above, cells)) {
      cells.forEach((box, column) => {
        if (box !== null) above[column] = mergeBoxes(above[column] ?? null, box);
      });
    } else aligned.push(cells);
  }
  return aligned;
}

/** Whether a row with nothing in its first column goes on the row above: no further down than a line is from the next. */
function isClose(above: readonly (PdfBox | null)[], row: readonly (PdfBox | null)[]): boolean {
  const bottom = Math.max(...above.map((box) => box?.lines.at(-1)?.y ?? 0));
  // A cell alone is a further paragraph of the one above.
  const leading = row.filter((box) => box !== null).length === 1 ? MAX_PARAGRAPH_GAP : MAX_LEADING;
  return row.every((box) => {
    const [line] = box?.lines ?? [];
    return line === undefined || line.y - bottom < leading * line.size;
  });
}

function findColumns(rows: readonly PdfRow[]): Column[] {
  const widest = Math.max(...rows.map((row) => row.length));
  const columns: Column[] = Array.from({ length: widest }, () => ({ left: Infinity, right: 0 }));
  for (const row of rows.filter(({ length }) => length === widest)) {
    row.forEach((box, index) => {
      const column = columns[index];
      if (column === undefined) return;
      column.left = Math.min(column.left, box.left);
      column.right = Math.max(column.right, box.right);
    });
  }
  return columns;
}

function nearestColumn(box: PdfBox, columns: readonly Column[]): number {
  let nearest = 0;
  let least = Infinity;
  columns.forEach((column, index) => {
    const overlap = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    const distance =
      Math.min(
        Math.abs(box.left - column.left),
        Math.abs(box.left + box.right - column.left - column.right) / 2,
      ) - Math.max(0, overlap);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  });
  return nearest;
}

function mergeBoxes(one: PdfBox | null, other: PdfBox): PdfBox {
  if (one === null) return other;
  return {
    lines: [...one.lines, ...other.lines],
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  };
}
