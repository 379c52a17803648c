import type { Block } from '../parse/policy-document.ts';
import { cellText } from './cell-text.ts';
import { findCookieColumns, readFieldLabel, type CookieColumns } from './cookie-columns.ts';
import { isIdentifier, namesInCell } from './cookie-names.ts';
import { COOKIE_FIELDS, type CookieField, type CookieRecord, type Table } from './cookie-record.ts';
import type { ExtractContext } from './extractor.ts';

/** Reads the cookies of every table: columns told by their titles or, without any, by what stands in them; transposed ones, too. */
export function readCookieTables(context: ExtractContext): readonly CookieRecord[] {
  return findTables(context).flatMap((table) => {
    const transposed = readTransposed(table, context);
    if (transposed.length > 0) return transposed;
    const columns = findCookieColumns(table, context);
    return columns === null ? [] : readRows(columns, context);
  });
}

function findTables({ document: { blocks } }: ExtractContext): readonly Table[] {
  const tables: { header: number; rows: number[] }[] = [];
  blocks.forEach(({ kind, header }, index) => {
    if (kind !== 'row') return;
    const last = tables.at(-1);
    const isNext = last !== undefined && blocks[index - 1]?.kind === 'row';
    if (isNext && last.header === header) last.rows.push(index);
    else {
      // What looked like a row of its own names the columns of those behind it.
      if (last?.header === -1 && last.rows.at(-1) === header) last.rows.pop();
      tables.push({ header, rows: [index] });
    }
  });
  return tables.filter(({ rows }) => rows.length > 0);
}

function readRows(
  { cells: columns, rows, width }: CookieColumns,
  context: ExtractContext,
): readonly CookieRecord[] {
  const { document } = context;
  let provider = '';
  let group = '';
  return rows.flatMap((index) => {
    const block = document.blocks[index];
    if (block === undefined) return [];
    const title = groupTitle(block, width, context);
    if (title !== null) {
      group = title;
      return [];
    }
    const shift = shiftOf(block, { columns, width }, context);
    const text = (field: CookieField): string =>
      columns[field] < 0 ? '' : cellText(context, block, columns[field] - shift);
    // Tables leave the provider's cell empty, or let it span, in all rows but its first.
    provider = text('provider') || provider;
    const cell = block.cells[columns.name - shift];
    const names = cell === undefined ? [] : namesInCell(document, cell, context.words);
    return names.length === 0
      ? []
      : [
          {
            names,
            provider,
            purpose: text('purpose'),
            duration: text('duration'),
            category: text('category') || group,
            block: index,
            range: block,
          },
        ];
  });
}

/** A row that says one thing across all columns is the title of those below it. */
function groupTitle(block: Block, width: number, context: ExtractContext): string | null {
  const texts = new Set(
    block.cells.map((_, cell) => cellText(context, block, cell)).filter((text) => text !== ''),
  );
  const [only = ''] = texts;
  const isTitle = width >= 3 && texts.size === 1 && block.cells.length !== width - 1;
  return isTitle && !only.split(/[\s,]+/u).every(isIdentifier) ? only : null;
}

/** How many leading cells a row lacks because a cell above spans it. */
function shiftOf(
  block: Block,
  { columns, width }: Pick<CookieColumns, 'width'> & { readonly columns: CookieColumns['cells'] },
  context: ExtractContext,
): number {
  const missing = width - block.cells.length;
  if (missing <= 0 || columns.name < missing) return 0;
  const isName = (cell: number): boolean =>
    cellText(context, block, cell)
      .split(/[\s,]+/u)
      .every(isIdentifier);
  const isFilled = isName(columns.name) || cellText(context, block, columns.name) === '';
  return isFilled && !isName(columns.name - missing) ? 0 : missing;
}

/** A table whose first column names the fields: each further column is a cookie, or a table is one cookie's card. */
function readTransposed(table: Table, context: ExtractContext): readonly CookieRecord[] {
  const { document } = context;
  const indexes = table.header < 0 ? table.rows : [table.header, ...table.rows];
  const rows = indexes.flatMap((index) => document.blocks[index] ?? []);
  const labels = rows.map((row) => readFieldLabel(cellText(context, row, 0), context.words));
  const fields = new Set(labels.filter((label) => label !== null));
  const isTransposed =
    fields.has('name') && fields.size >= 2 && fields.size * 2 > rows.length && rows.length <= 20;
  if (!isTransposed) return [];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width - 1 }, (_, index) => index + 1).flatMap((column) => {
    const rowOf = (field: CookieField): Block | undefined =>
      rows.findLast((_row, index) => labels[index] === field);
    const text = (field: CookieField): string => {
      const row = rowOf(field);
      return row === undefined ? '' : cellText(context, row, column);
    };
    const cell = rowOf('name')?.cells[column];
    const names = cell === undefined ? [] : namesInCell(document, cell, context.words);
    const [first, last] = [rows[0], rows.at(-1)];
    if (names.length === 0 || first === undefined || last === undefined) return [];
    const [, duration, purpose, provider, category] = COOKIE_FIELDS.map(text);
    return [
      {
        names,
        duration: duration ?? '',
        purpose: purpose ?? '',
        provider: provider ?? '',
        category: category ?? '',
        block: indexes[0] ?? 0,
        range: { start: first.start, end: last.end },
      },
    ];
  });
}
