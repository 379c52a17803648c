import type { Block, TextRange } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';
import { COMPANY, NAME, nameAt, withoutForm, type UnknownName } from './unknown-name.ts';

const WHOLE = new RegExp(`^(${NAME})(?: ?\\([^()]{0,60}\\))?$`, 'u');
const WHOLE_COMPANY = new RegExp(`^(${COMPANY})$`, 'u');
const LABEL = new RegExp(`^(${NAME})\\s*:\\s`, 'u');

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
  const company = WHOLE_COMPANY.exec(text)?.[1];
  const name = company === undefined ? WHOLE.exec(text)?.[1] : withoutForm(company);
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
