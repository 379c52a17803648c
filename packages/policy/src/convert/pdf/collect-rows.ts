import type { PdfLine, PdfPage } from './pdf-line.ts';

/** Lines that stand below each other: a paragraph or several, or a cell of a table. */
export interface PdfBox {
  readonly lines: PdfLine[];
  left: number;
  right: number;
}

/** Boxes beside each other, from left to right. One box is a row of its own. */
export type PdfRow = readonly PdfBox[];

/** In units of the font size: the widest step to the next line of a box. */
const MAX_LEADING = 1.7;
/** Lines from which on two boxes beside each other are columns of text and no cells. */
const COLUMN_LINES = 7;
/** How far back the line is looked for that a cell stands beside. */
const MAX_LOOK_BACK = 60;

/** Sorts the lines of a page into rows, in the order of the file. */
export function collectRows(page: PdfPage): readonly PdfRow[] {
  const rows: PdfBox[][] = [];
  for (const box of collectBoxes(page.lines)) {
    const row = rows.at(-1);
    const at = row === undefined ? null : findPlace(row, box);
    if (row === undefined || at === null) rows.push([box]);
    else {
      const [first] = row;
      if (at > 0 && first !== undefined && row.length === 1) {
        // What stands above the cell in the first column belongs to what came before.
        rows.splice(-1, 1, [toBox(first.lines.slice(0, at))], [toBox(first.lines.slice(at)), box]);
      } else row.push(box);
    }
  }
  return rows.flatMap((row) => (isColumns(row, page) ? row.map((box) => [box]) : [row]));
}

function collectBoxes(lines: readonly PdfLine[]): readonly PdfBox[] {
  const boxes: PdfBox[] = [];
  for (const line of lines) {
    const box = boxes.at(-1);
    if (box !== undefined && isBelow(box, line)) {
      box.lines.push(line);
      box.left = Math.min(box.left, line.left);
      box.right = Math.max(box.right, line.right);
    } else boxes.push({ lines: [line], left: line.left, right: line.right });
  }
  return boxes;
}

function isBelow(box: PdfBox, line: PdfLine): boolean {
  const last = box.lines.at(-1);
  if (last === undefined) return false;
  const step = line.y - last.y;
  const size = Math.max(last.size, line.size);
  if (step < 0.5 * size || step > MAX_LEADING * size) return false;
  if (Math.abs(last.size - line.size) > 0.12 * size) return false;
  const overlap = Math.min(box.right, line.right) - Math.max(box.left, line.left);
  const isCentred =
    Math.abs(box.left + box.right - line.left - line.right) < 4 * size && overlap > 0;
  return Math.abs(line.left - box.left) < 3 * size || (isCentred && box.lines.length < 8);
}

/** The line of the row's first box that a box stands beside: 0 when it stands beside the row as a whole, `null` when beside none of it. */
function findPlace(row: readonly PdfBox[], box: PdfBox): number | null {
  const last = row.at(-1);
  const [first] = row;
  const [line] = box.lines;
  if (last === undefined || first === undefined || line === undefined) return null;
  if (box.left < last.right + 0.3 * line.size) return null;
  const [top, bottom] = [topOf(box) - line.size * 0.6, bottomOf(box) + line.size * 0.6];
  if (row.length > 1) return bottomOf(first) >= top && topOf(first) <= bottom ? 0 : null;
  const from = Math.max(0, first.lines.length - MAX_LOOK_BACK);
  const at = first.lines.slice(from).findIndex(({ y }) => y > top && y < bottom);
  return at === -1 ? null : from + at;
}

function bottomOf(box: PdfBox): number {
  return box.lines.at(-1)?.y ?? 0;
}

function topOf(box: PdfBox): number {
  return box.lines[0]?.y ?? 0;
}

function toBox(lines: PdfLine[]): PdfBox {
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

function isColumns(row: PdfRow, { width }: PdfPage): boolean {
  return (
    row.length > 1 &&
    row.every((box) => box.lines.length >= COLUMN_LINES) &&
    (row.length > 3 || row.every((box) => box.right - box.left > 0.2 * width))
  );
}
