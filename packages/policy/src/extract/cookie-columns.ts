import { sectionCategory } from '../match/section-category.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import { isIdentifier } from './cookie-names.ts';
import { cellText } from './cell-text.ts';
import { COOKIE_FIELDS, type CookieField, type Table } from './cookie-record.ts';
import type { ExtractContext } from './extractor.ts';
import { readCookieDuration } from './read-duration.ts';

/** Which cell of a row says what; -1 where no column does. */
export interface CookieColumns {
  readonly cells: Readonly<Record<CookieField, number>>;
  /** The rows that hold data: a first row that names nothing is one of them. */
  readonly rows: readonly number[];
  /** How many cells a whole row has. */
  readonly width: number;
}

interface Candidate {
  readonly field: CookieField;
  readonly column: number;
  readonly score: number;
}

/** Rows that are looked at to tell what stands in a column. */
const SAMPLE = 12;
/** What stands in a column counts less than its title. */
const CONTENT_WEIGHT = 0.6;
const CLEAR_CONTENT = 0.5;
const MAX_LABEL = 60;

/** Finds the columns of a table of cookies; `null` for any other table. */
export function findCookieColumns(table: Table, context: ExtractContext): CookieColumns | null {
  const { document, words } = context;
  const header = document.blocks[table.header];
  const titles =
    header?.cells.map((_, cell) => cellText(context, header, cell).toLowerCase()) ?? [];
  const isHeader = titles.some((title) =>
    COOKIE_FIELDS.some((field) => words.columns[field].test(title)),
  );
  const rows = isHeader || header === undefined ? table.rows : [table.header, ...table.rows];
  const around = [context.leadOf(rows[0] ?? 0), ...context.titlesOf(rows[0] ?? 0)];
  if (![...titles, ...around].some((place) => words.cookieNouns.test(place))) return null;
  const columns = columnTexts(rows, context);
  const candidates = COOKIE_FIELDS.flatMap((field) =>
    columns.map((texts, column) => ({
      field,
      column,
      score: score(field, { title: isHeader ? (titles[column] ?? '') : '', texts }, words),
    })),
  );
  const cells = assign(candidates);
  const isTold = cells.duration !== -1 || cells.purpose !== -1 || cells.provider !== -1;
  return cells.name === -1 || !isTold ? null : { cells, rows, width: columns.length };
}

/** The field a label or column title names, whole or nearly so; `null` for anything else. */
export function readFieldLabel(label: string, words: Words): CookieField | null {
  const plain = label.replace(/\s*:\s*$/u, '').trim();
  if (plain === '' || plain.length > MAX_LABEL) return null;
  const scored = COOKIE_FIELDS.map((field) => ({ field, score: titleScore(field, plain, words) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= 0.5 ? best.field : null;
}

function columnTexts(rows: readonly number[], context: ExtractContext): readonly string[][] {
  const sample = rows.flatMap((row) => context.document.blocks[row] ?? []);
  const width = Math.max(
    0,
    ...sample.map(({ cells }) => cells.length),
    context.document.blocks[context.document.blocks[rows[0] ?? -1]?.header ?? -1]?.cells.length ??
      0,
  );
  const whole = sample.filter(({ cells }) => cells.length === width).slice(0, SAMPLE);
  return Array.from({ length: width }, (_, column) =>
    whole.map((block) => cellText(context, block, column)).filter((text) => text !== ''),
  );
}

/** The best pairs first; each field and each column once. */
function assign(candidates: readonly Candidate[]): Readonly<Record<CookieField, number>> {
  const cells = { name: -1, duration: -1, purpose: -1, provider: -1, category: -1 };
  const taken = new Set<number>();
  for (const { field, column, score: points } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (points <= 0 || cells[field] !== -1 || taken.has(column)) continue;
    cells[field] = column;
    taken.add(column);
  }
  return cells;
}

function score(
  field: CookieField,
  { title, texts }: { readonly title: string; readonly texts: readonly string[] },
  words: Words,
): number {
  const content = contentScore(field, texts, words);
  const titled = title === '' ? 0 : titleScore(field, title, words);
  if (titled > 0) return titled + CONTENT_WEIGHT * content;
  return content >= CLEAR_CONTENT ? CONTENT_WEIGHT * content * 0.5 : 0;
}

/** How much of a title the field's words take up. */
function titleScore(field: CookieField, title: string, words: Words): number {
  const match = words.columns[field].exec(title);
  return match === null ? 0 : match[0].length / title.length;
}

/** Which part of a column's cells holds what the field asks for. */
function contentScore(field: CookieField, texts: readonly string[], words: Words): number {
  if (texts.length === 0) return 0;
  return texts.filter((text) => HOLDS[field](text, words)).length / texts.length;
}

const HOLDS: Readonly<Record<CookieField, (text: string, words: Words) => boolean>> = {
  name: (text) => text.length <= 200 && text.split(/[\s,;/]+/u).some(isIdentifier),
  duration: (text, words) => text.length <= 80 && readCookieDuration(text, words) !== null,
  purpose: (text) => text.split(' ').length >= 4,
  provider: (text) => /^\p{Lu}/u.test(text) && text.split(' ').length <= 5,
  category: (text, words) =>
    text.length <= 40 && sectionCategory(text.toLowerCase(), words) !== null,
};
