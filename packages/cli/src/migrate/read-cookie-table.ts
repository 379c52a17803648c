import type { EarlierCookie } from './earlier-settings.ts';
import type { StaticRecord, StaticValue } from './static-value.ts';
import { toDuration } from './to-duration.ts';
import { toNamePatterns } from './to-name-patterns.ts';
import { flagAt } from './values-at.ts';

/** Headings of the columns, by column. */
export type TableHeadings = ReadonlyMap<string, string>;

const NAME = /^(?!\*+$)[^\s;,="'<>\\]{1,200}$/;
const NAME_HEADING = /^(?:cookie ?)?(?:name|nom|nombre|nome|naam)s?$|^cookies?$/i;
const DOMAIN_HEADING = /^(?:domain|host|domaine|dominio|domein)$/i;

/**
 * Reads the cookies that a table showed to visitors.
 *
 * @param headings - Absent or not telling: the first column is the name.
 */
export function readCookieTable(
  rows: readonly StaticValue[],
  headings: TableHeadings,
): readonly EarlierCookie[] {
  return rows.flatMap((row) => (row.kind === 'record' ? readRow(row, headings) : []));
}

function readRow(row: StaticRecord, headings: TableHeadings): readonly EarlierCookie[] {
  const cells = [...row.entries].flatMap(([column, { value }]) =>
    value.kind === 'text' ? [{ column, text: value.value.trim() }] : [],
  );
  const textUnder = (heading: RegExp): string | undefined =>
    cells.find(({ column }) => heading.test(column) || heading.test(headings.get(column) ?? ''))
      ?.text;
  const name = textUnder(NAME_HEADING) ?? cells[0]?.text ?? '';
  const domain = textUnder(DOMAIN_HEADING);
  const duration = cells.map(({ text }) => toDuration(text)).find((found) => found !== undefined);
  const names = flagAt(row, 'is_regex') === true ? toNamePatterns(name) : namesIn(name);
  return (names ?? [])
    .filter((one) => NAME.test(one))
    .map((one) => ({
      name: one,
      ...(duration === undefined ? {} : { duration }),
      ...(domain === undefined ? {} : { domain }),
      isShown: true,
      span: row.span,
    }));
}

/** A cell may name several, and be a regular expression that says so by its `^`. */
function namesIn(cell: string): readonly string[] | undefined {
  return cell.startsWith('^') ? toNamePatterns(cell) : cell.split(/[\s,;/]+/);
}
