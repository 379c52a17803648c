import type { DocumentBlock, DocumentCell } from '../document-block.ts';

const MAX_COLUMNS = 60;

interface Cell {
  blocks: DocumentBlock[];
  span: number;
  /** The cell goes on from the row above. */
  isMerged: boolean;
}

/** A table that is being read. */
export class DocxTable {
  readonly #rows: Cell[][] = [];
  #hasHeader = false;
  #isBoldRow = true;

  /** Content of the open cell. */
  get blocks(): DocumentBlock[] {
    return this.#cell?.blocks ?? [];
  }

  get #cell(): Cell | undefined {
    return this.#rows.at(-1)?.at(-1);
  }

  startRow(): void {
    this.#rows.push([]);
  }

  startCell(): void {
    if (this.#rows.length === 0) this.startRow();
    this.#rows.at(-1)?.push({ blocks: [], span: 1, isMerged: false });
  }

  /** Takes a property of the table, its row or its cell. */
  setProperty(name: string, value: string, attributes: Readonly<Record<string, string>>): void {
    const cell = this.#cell;
    const isFirstRow = this.#rows.length < 2;
    if (name === 'w:gridSpan' && cell !== undefined) {
      cell.span = Math.min(MAX_COLUMNS, Math.max(1, Number(value) || 1));
    } else if (name === 'w:vMerge' && cell !== undefined) {
      cell.isMerged = value !== 'restart';
    } else if (name === 'w:tblHeader' && isFirstRow) {
      this.#hasHeader = true;
    } else if (name === 'w:tblLook' && this.#rows.length === 0) {
      this.#hasHeader = attributes['w:firstRow'] === '1' || hasFirstRowBit(value);
    }
  }

  /** The table, or what stands in it when it only arranges the page. */
  finish(): readonly DocumentBlock[] {
    const rows = this.#rows.filter((row) => row.length > 0);
    const cells = rows.flat();
    const isLayout =
      rows.every((row) => row.length === 1) ||
      cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table' || kind === 'heading'));
    if (isLayout) return cells.flatMap(({ blocks }) => blocks);
    this.#isBoldRow = (rows[0] ?? []).every(isBold);
    return [
      {
        kind: 'table',
        hasHeader: rows.length > 1 && (this.#hasHeader || this.#isBoldRow),
        rows: spread(rows),
      },
    ];
  }
}

/** `w:tblLook` of older files is one number. */
function hasFirstRowBit(value: string): boolean {
  return (Number.parseInt(value, 16) & 0x20) !== 0;
}

function isBold({ blocks }: Cell): boolean {
  const spans = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.spans));
  const visible = spans.filter(({ text }) => text.trim() !== '');
  return visible.length > 0 && visible.every((span) => span.isBold);
}

/** A cell that goes over several columns leaves the others empty; one over several rows is repeated. */
function spread(rows: readonly (readonly Cell[])[]): DocumentCell[][] {
  let above: DocumentCell[] = [];
  return rows.map((row) => {
    const cells: DocumentCell[] = [];
    for (const { blocks, span, isMerged } of row) {
      if (cells.length >= MAX_COLUMNS) break;
      const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.spans]));
      cells.push(isMerged ? (above[cells.length] ?? lines) : lines);
      for (let column = 1; column < span && cells.length < MAX_COLUMNS; column += 1) cells.push([]);
    }
    above = cells;
    return cells;
  });
}
