import type { PdfLine, PdfPage } from './pdf-line.ts';

/** Share of a page's height, at its top and at its bottom, where running titles stand. */
const MARGIN = 0.13;
const PAGE_NUMBER =
  /^(?:page|seite|página|pagina|p\.)?\s{0,3}[-–|]?\s{0,3}(?:\d{1,4}|[ivx]{1,6})\s{0,3}(?:(?:of|von|de|sur|di|\/|\|)\s{0,3}\d{1,4})?\s{0,3}[-–|]?$/iu;

/** A line of the table of contents: dots lead to a page number. */
const LEADER = /(?:[ .\u{2026}]{5,}|\. \. \. )\s{0,3}\d{1,4}$/u;

/** Leaves out page numbers, the lines of a table of contents, and what stands at the top or bottom of most pages alike, but for its digits. */
export function dropMargins(pages: readonly PdfPage[]): readonly PdfPage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isInMargin(line, page)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // The titles of a table stand at the top of its next pages, too, and in the middle of its first one.
  const elsewhere = new Set(
    pages.flatMap((page) => page.lines.filter((line) => !isInMargin(line, page)).map(textKey)),
  );
  const isRunning = (line: PdfLine): boolean =>
    (counts.get(keyOf(line)) ?? 0) >= enough && !elsewhere.has(textKey(line));
  const enough = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter(
      (line) =>
        !LEADER.test(line.text) &&
        (!isInMargin(line, page) || (!PAGE_NUMBER.test(line.text) && !isRunning(line))),
    ),
  }));
}

function isInMargin({ y }: PdfLine, { height }: PdfPage): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

/** Text and height on the page: a sentence that happens to stand on two pages stands elsewhere on each. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 6)} ${textKey(line)}`;
}

function textKey({ text, size }: PdfLine): string {
  return `${Math.round(size)} ${text.replaceAll(/\d+/gu, '#')}`;
}
