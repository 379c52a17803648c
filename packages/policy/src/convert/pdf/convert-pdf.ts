import { DocumentRefusal } from '../converted-policy.ts';
import type { DocumentBlock, DocumentCell } from '../document-block.ts';
import { collectRows, type PdfBox } from './collect-rows.ts';
import { collectTables } from './collect-tables.ts';
import { dropMargins } from './drop-margins.ts';
import { findHyphenated, joinLines } from './join-lines.ts';
import type { PdfLine } from './pdf-line.ts';
import { readPages } from './read-pages.ts';
import { readParagraphs, type PdfStyle } from './read-paragraphs.ts';

const MAX_HEADING_SIZES = 5;
const MAX_HEADER_CELL_LENGTH = 60;

type Table = Extract<DocumentBlock, { kind: 'table' }>;

/**
 * Rebuilds paragraphs, headings, lists and tables from where the text layer of a PDF places its words. Running titles and page numbers are left
 * out, links are kept as their text only.
 */
export async function convertPdf(bytes: Uint8Array): Promise<readonly DocumentBlock[]> {
  const pages = dropMargins(await readPages(bytes));
  const lines = pages.flatMap((page) => page.lines);
  if (lines.length === 0) throw withoutText(pages.length);
  const style = findStyle(lines);
  const blocks: DocumentBlock[] = [];
  for (const page of pages) {
    let isFirst = true;
    for (const group of collectTables(collectRows(page))) {
      const found =
        group.kind === 'text' ? readParagraphs(group.box, style) : [toTable(group.rows, style)];
      for (const block of found) {
        push(blocks, block, { isPageStart: isFirst, style });
        isFirst = false;
      }
    }
  }
  return blocks;
}

function push(
  blocks: DocumentBlock[],
  block: DocumentBlock,
  at: { readonly isPageStart: boolean; readonly style: PdfStyle },
): void {
  const last = blocks.at(-1);
  const joined = at.isPageStart && last !== undefined ? joinOverPages(last, block, at.style) : null;
  if (joined === null) blocks.push(block);
  else blocks[blocks.length - 1] = joined;
}

/** A sentence or a table that goes on at the top of the next page. */
function joinOverPages(
  last: DocumentBlock,
  block: DocumentBlock,
  { hyphenated }: PdfStyle,
): DocumentBlock | null {
  if (last.kind === 'table' && block.kind === 'table') return joinTables(last, block);
  if (block.kind !== 'paragraph' || (last.kind !== 'paragraph' && last.kind !== 'item'))
    return null;
  const [before, after] = [last.spans[0]?.text ?? '', block.spans[0]?.text ?? ''];
  if (/[.:;!?]["')\]]?$/u.test(before) || !/^[\p{Ll}(]/u.test(after)) return null;
  const text = joinLines([before, after], hyphenated);
  return { ...last, spans: [{ text, isBold: false, url: null }] };
}

function joinTables(last: Table, block: Table): Table | null {
  const width = last.rows[0]?.length;
  if (width === undefined || width !== block.rows[0]?.length) return null;
  const repeatsHeader = JSON.stringify(last.rows[0]) === JSON.stringify(block.rows[0]);
  return { ...last, rows: [...last.rows, ...block.rows.slice(repeatsHeader ? 1 : 0)] };
}

function toTable(rows: readonly (readonly (PdfBox | null)[])[], style: PdfStyle): Table {
  const cells = rows.map((row) => row.map((box) => toCell(box, style)));
  const hasHeader =
    (rows[0] ?? []).every((box) => box === null || box.lines[0]?.font !== style.font) ||
    (cells[0] ?? []).every((cell) => (cell[0]?.[0]?.text.length ?? 0) <= MAX_HEADER_CELL_LENGTH);
  return { kind: 'table', hasHeader, rows: cells };
}

function toCell(box: PdfBox | null, { hyphenated }: PdfStyle): DocumentCell {
  if (box === null) return [];
  const text = joinLines(
    box.lines.map((line) => line.text),
    hyphenated,
  );
  return [[{ text, isBold: false, url: null }]];
}

function findStyle(lines: readonly PdfLine[]): PdfStyle {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { text, size, font } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const size = mostOften(sizes) ?? 10;
  const headingSizes = [...new Set(lines.map((line) => line.size))]
    .filter((one) => one > size * 1.12)
    .toSorted((a, b) => b - a);
  return {
    size,
    font: mostOften(fonts) ?? '',
    headingSizes: thin(headingSizes),
    hyphenated: findHyphenated(lines.map((line) => line.text)),
    right: lines.reduce((right, line) => Math.max(right, line.right), 0),
  };
}

/** Sizes that only rounding tells apart are one. */
function thin(sizes: readonly number[]): readonly number[] {
  return sizes
    .filter((size, index) => index === 0 || (sizes[index - 1] ?? 0) - size >= 0.3)
    .slice(0, MAX_HEADING_SIZES);
}

function mostOften<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let most: T | undefined;
  let count = -1;
  for (const [value, times] of counts) {
    if (times <= count) continue;
    most = value;
    count = times;
  }
  return most;
}

function withoutText(pages: number): DocumentRefusal {
  return new DocumentRefusal('use-text-layer', {
    message: `It has no text layer: ${pages === 1 ? 'its page is a picture' : `its ${pages} pages are pictures`}.`,
    why: 'A scanned document shows letters and holds none.',
    fix: 'Run text recognition on it, for example: ocrmypdf in.pdf out.pdf, and pass that file.',
  });
}
