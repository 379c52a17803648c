import type { BlockCollector } from './block-collector.ts';
import type { TextRange } from './policy-document.ts';

const MAX_COLUMNS = 60;
/** Rows that one cell may reach down. */
const MAX_ROW_SPAN = 1000;
/** Cells a document may repeat by spanning: a few bytes of markup could ask for billions. */
const MAX_SPANNED_CELLS = 100_000;

interface Span {
  readonly range: TextRange;
  readonly rows: number;
}

/** The cells that spans of the document may still repeat. */
export interface SpanBudget {
  left: number;
}

/** @returns The budget of one document. */
export function createSpanBudget(): SpanBudget {
  return { left: MAX_SPANNED_CELLS };
}

/** The columns of one HTML table: `colspan` repeats a cell in its row, `rowspan` in the rows below, each as the range where its text stands. */
export class HtmlTable {
  /** Index of the row that names the columns, or -1. */
  header = -1;
  /** True when its cells hold sections or tables of their own: then it only arranges the page. */
  isLayout = false;
  isInHead = false;
  readonly #collector: BlockCollector;
  readonly #budget: SpanBudget;
  /** By column: cells of rows above that reach down here. */
  #spans = new Map<number, Span>();
  #opened: { column: number; rows: number; width: number }[] = [];
  #column = 0;
  #rowCount = 0;
  #isOnlyTh = true;
  #ownCells = 0;

  constructor(collector: BlockCollector, budget: SpanBudget) {
    this.#collector = collector;
    this.#budget = budget;
  }

  /** Begins a row; the collector's row block is open. */
  startRow(): void {
    this.#opened = [];
    this.#column = 0;
    this.#ownCells = 0;
    this.#isOnlyTh = true;
  }

  /** Begins a cell of the open row. */
  startCell(cell: {
    readonly isTh: boolean;
    readonly colspan: number;
    readonly rowspan: number;
    readonly offset: number;
  }): void {
    this.#repeatSpans();
    const width = Math.min(cell.colspan, MAX_COLUMNS - this.#column);
    this.#isOnlyTh &&= cell.isTh;
    this.#ownCells += 1;
    // Past the last column a cell is still text of its row.
    this.#collector.nextCell(cell.offset, Math.max(1, width));
    if (width > 0) {
      this.#opened.push({
        column: this.#column,
        width,
        rows: Math.min(cell.rowspan, MAX_ROW_SPAN),
      });
      this.#column += width;
    }
  }

  /** Says before the collector closes the row whether it names the columns. */
  endsHeader(isBold: boolean): boolean {
    this.#repeatSpans();
    const isFirst = this.#rowCount === 0 && this.#ownCells > 1;
    return this.#ownCells > 0 && (this.#isOnlyTh || this.isInHead || (isFirst && isBold));
  }

  /** Takes the closed row's block, or -1 when it was empty. */
  endRow(block: number, isHeader: boolean): void {
    const kept = new Map<number, Span>();
    for (const [column, { range, rows }] of this.#spans) {
      if (rows > 1) kept.set(column, { range, rows: rows - 1 });
    }
    const cells = this.#collector.blocks[block]?.cells;
    if (cells !== undefined) {
      this.#rowCount += 1;
      if (isHeader) this.header = block;
      for (const { column, width, rows } of this.#opened) {
        const range = cells[column];
        if (rows < 2 || range === undefined) continue;
        for (let at = column; at < column + width; at += 1) {
          kept.set(at, { range, rows: rows - 1 });
        }
      }
    }
    this.#spans = kept;
  }

  #repeatSpans(): void {
    for (;;) {
      const span = this.#spans.get(this.#column);
      if (span === undefined || this.#budget.left === 0) return;
      this.#budget.left -= 1;
      this.#collector.repeatCell(span.range);
      this.#column += 1;
    }
  }
}
