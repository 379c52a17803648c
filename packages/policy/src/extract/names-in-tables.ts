import type { Block, TextRange } from '../parse/policy-document.ts';
import { isIdentifier } from './cookie-names.ts';
import type { ExtractContext } from './extractor.ts';
import { catalogOwnersOf } from './find-cookie-owner.ts';
import { COMPANY, NAME, nameAt, withoutForm, type UnknownName } from './unknown-name.ts';

const WHOLE = new RegExp(`^(${NAME})(?: ?\\([^()]{0,60}\\))?$`, 'u');
const WHOLE_COMPANY = new RegExp(`^(${COMPANY})$`, 'u');
/** `X (X Ltd)`. */
const WITH_COMPANY = new RegExp(`^(${NAME}) ?\\((${COMPANY})\\)$`, 'u');
const LABEL = new RegExp(`^(${NAME})\\s*:\\s`, 'u');

const CELL_SEPARATOR = /(?:\s*[,;/\n]\s*|\s+(?:&|and|und|et|y)\s+)/u;

/** In a column where known services stand in several rows, each row names services, whatever the column's title says. */
export function* namesInColumns(context: ExtractContext): Generator<UnknownName> {
  const { blocks, text } = context.document;
  for (const { rows, column, isOffice } of columnsOfServices(context)) {
    for (const index of rows) {
      const cell = blocks[index]?.cells[column];
      if (cell === undefined || cell.end - cell.start > MAX_CELL) continue;
      if (holdsCookie(text.slice(cell.start, cell.end), context)) continue;
      for (const name of fromCell(context, cell)) yield { ...name, isOffice };
      const content = text.slice(cell.start, cell.end);
      const pieces = content.split(CELL_SEPARATOR);
      if (pieces.length < 2) continue;
      let from = 0;
      for (const piece of pieces) {
        const start = content.indexOf(piece, from);
        from = start + piece.length;
        const range = { start: cell.start + start, end: cell.start + from };
        for (const name of fromCell(context, range)) yield { ...name, isOffice };
      }
    }
  }
}

const MAX_CELL = 120;

/** `PHPSESSID`, `abc_id`: the names of cookies are those of no service. */
function holdsCookie(cell: string, { catalog }: ExtractContext): boolean {
  return cell
    .split(/[\s,;]+/u)
    .some((word) => isIdentifier(word) || catalogOwnersOf(catalog, word).length > 0);
}

/** Rows that stand together, with the column in which known services open the most cells: at least two rows, and a quarter of all. */
function columnsOfServices(context: ExtractContext): readonly {
  readonly rows: readonly number[];
  readonly column: number;
  readonly isOffice: boolean;
}[] {
  const { blocks } = context.document;
  const known = knownCells(context);
  const headers = new Set(blocks.map(({ header }) => header));
  const tables: number[][] = [];
  for (const [index, { kind }] of blocks.entries()) {
    if (kind !== 'row' || headers.has(index)) continue;
    const last = tables.at(-1);
    if (last !== undefined && isNextRow(last.at(-1) ?? 0, index, headers)) last.push(index);
    else tables.push([index]);
  }
  return tables.flatMap((rows) => {
    const counts = new Map<number, number>();
    for (const row of rows)
      for (const column of known.get(row) ?? []) counts.set(column, (counts.get(column) ?? 0) + 1);
    const [column = -1, count = 0] =
      [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
    return count >= 2 && count * 4 >= rows.length
      ? [{ rows, column, isOffice: isOfOffice(context, rows) }]
      : [];
  });
}

/** Most of the known services in these rows are tools of the office, so the others are, too. */
function isOfOffice({ judged }: ExtractContext, rows: readonly number[]): boolean {
  const inside = new Set(rows);
  const known = judged.filter(
    ({ at, isUsed }) => isUsed && at.isLabel && inside.has(at.mention.block),
  );
  const office = known.filter(({ at }) =>
    at.mention.entry.services.every(({ kind }) => kind === 'back-office'),
  );
  return office.length * 2 > known.length;
}

/** Between the rows of one table stands nothing, or a row that titles those below it. */
function isNextRow(last: number, index: number, headers: ReadonlySet<number>): boolean {
  return last === index - 1 || (last === index - 2 && headers.has(index - 1));
}

/** For each row, the cells that open with a service in use. */
function knownCells({ judged }: ExtractContext): ReadonlyMap<number, ReadonlySet<number>> {
  const cells = new Map<number, Set<number>>();
  for (const { at, isUsed } of judged) {
    if (!isUsed || !at.isLabel || at.block.kind !== 'row') continue;
    const column = at.block.cells.findIndex(
      (cell) => cell.start <= at.mention.start && at.mention.end <= cell.end,
    );
    const set = cells.get(at.mention.block) ?? new Set<number>();
    cells.set(at.mention.block, set.add(column));
  }
  return cells;
}

/** The provider's cell in a table of cookies or of processors, and "X: what it does" where other rows say so of known services. */
export function* namesInTables(context: ExtractContext): Generator<UnknownName> {
  const labels = new Map<number, UnknownName[]>();
  const known = knownLabels(context);
  for (const [index, block] of context.document.blocks.entries()) {
    const header = context.document.blocks[block.header];
    if (block.kind !== 'row' || header === undefined) continue;
    const titles = header.cells.map((cell) => context.document.lower.slice(cell.start, cell.end));
    if (!isTableOfServices(context, index, titles)) continue;
    const column = titles.findIndex((title) => context.words.columns.provider.test(title));
    yield* fromCell(context, block.cells[column]);
    const inRow = [...fromLabels(context, block, column)];
    labels.set(block.header, [...(labels.get(block.header) ?? []), ...inRow]);
  }
  for (const [header, names] of labels) if ((known.get(header) ?? 0) >= 1) yield* names;
}

function isTableOfServices(
  { words, leadOf, titlesOf }: ExtractContext,
  index: number,
  titles: readonly string[],
): boolean {
  const places = [...titles, leadOf(index), ...titlesOf(index)].join(' ').toLowerCase();
  const isDescribed = titles.some(
    (title) => words.columns.duration.test(title) || words.columns.purpose.test(title),
  );
  return (
    isDescribed && (/cookie|traceur|tracker/u.test(places) || words.servicePlaces.test(places))
  );
}

function* fromCell(context: ExtractContext, cell: TextRange | undefined): Generator<UnknownName> {
  if (cell === undefined) return;
  const text = context.document.text.slice(cell.start, cell.end).trim();
  const start = context.document.text.indexOf(text, cell.start);
  const [, product, vendor] = WITH_COMPANY.exec(text) ?? [];
  const company = vendor ?? WHOLE_COMPANY.exec(text)?.[1];
  const name = product ?? (company === undefined ? WHOLE.exec(text)?.[1] : withoutForm(company));
  if (name !== undefined && name !== '')
    yield nameAt(context, {
      name,
      start,
      provider: company ?? null,
      isSure: company !== undefined,
    });
}

function* fromLabels(
  context: ExtractContext,
  block: Block,
  provider: number,
): Generator<UnknownName> {
  for (const [column, cell] of block.cells.entries()) {
    if (column === provider) continue;
    const text = context.document.text.slice(cell.start, Math.min(cell.end, cell.start + 100));
    const name = LABEL.exec(text)?.[1];
    if (name !== undefined) yield nameAt(context, { name, start: cell.start });
  }
}

/** How many rows of each table open a cell with a known service and a colon. */
function knownLabels({ judged }: ExtractContext): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at, isUsed } of judged) {
    if (!isUsed || at.block.kind !== 'row' || !/^\s*:/u.test(at.after)) continue;
    counts.set(at.block.header, (counts.get(at.block.header) ?? 0) + 1);
  }
  return counts;
}
