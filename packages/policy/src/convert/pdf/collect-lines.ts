import type { PdfLine } from './pdf-line.ts';

/** A piece of text as a PDF places it: a line, a word, a letter. */
export type PdfItem = PdfLine;

/** Gaps in units of the font size: a word's, and one that separates columns. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 0.8;
const EDGE_GAP = 0.4;
/** A bullet or number stands further from its text than columns do from each other. */
const MARKER_GAP = 8;
const MARKER =
  /^\s*(?:[•·‣◦▪●○■□–—*-]|\uf0b7|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,4})[.)]?)\s*$/u;

interface OpenLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  font: string;
  fontLength: number;
}

/** Joins the pieces of a page to lines: what stands on one baseline without a wide gap. */
export function collectLines(items: readonly PdfItem[]): readonly PdfLine[] {
  const edges = new Map<number, number>();
  for (const { left } of joinItems(items, () => false)) {
    const edge = Math.round(left);
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  // Where other lines begin, a line that goes on there is the next column's, however narrow the gap.
  return joinItems(items, ({ left }) => (edges.get(Math.round(left)) ?? 0) > 1).map(
    ({ text, left, right, y, size, font }) => ({
      text: text.replaceAll(/\s+/gu, ' ').trim(),
      left,
      right,
      y,
      size,
      font,
    }),
  );
}

function joinItems(
  items: readonly PdfItem[],
  isEdge: (item: PdfItem) => boolean,
): readonly OpenLine[] {
  const lines: OpenLine[] = [];
  let hasBlank = false;
  for (const item of items) {
    if (item.text.trim() === '') {
      hasBlank = true;
      continue;
    }
    const last = lines.at(-1);
    if (last !== undefined && continues(last, item, isEdge)) append(last, item, hasBlank);
    else {
      const text = item.text.replaceAll('\u{f0b7}', '•');
      lines.push({ ...item, text, fontLength: item.text.length });
    }
    hasBlank = false;
  }
  return lines;
}

function continues(line: OpenLine, item: PdfItem, isEdge: (item: PdfItem) => boolean): boolean {
  const size = Math.max(line.size, item.size);
  // Footnote marks and exponents stand off the baseline, but not a line's height.
  if (Math.abs(item.y - line.y) > 0.45 * size) return false;
  const gap = item.left - line.right;
  if (gap < -0.6 * size) return false;
  if (MARKER.test(line.text)) return gap < MARKER_GAP * size;
  return gap < COLUMN_GAP * size && !(gap > EDGE_GAP * size && isEdge(item));
}

function append(line: OpenLine, item: PdfItem, hasBlank: boolean): void {
  const gap = item.left - line.right;
  const isApart = hasBlank || gap > WORD_GAP * Math.max(line.size, item.size);
  line.text += isApart && !/\s$/u.test(line.text) ? ` ${item.text}` : item.text;
  line.right = Math.max(line.right, item.right);
  if (item.text.length > line.fontLength) {
    line.font = item.font;
    line.size = item.size;
    line.fontLength = item.text.length;
  }
}
