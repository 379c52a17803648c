import type { DocumentBlock } from '../document-block.ts';
import type { PdfBox } from './collect-rows.ts';
import { joinLines } from './join-lines.ts';
import type { PdfLine } from './pdf-line.ts';

/** How most of a document is set. */
export interface PdfStyle {
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
  readonly hyphenated: ReadonlySet<string>;
  /** Right edge of the widest text. */
  readonly right: number;
}

const BULLET = /^[•·‣◦▪●○■□]\s*(?=\S)|^[–—*-]\s+(?=\S)/u;
const ORDERED = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)/u;
const MAX_HEADING_LENGTH = 150;
const MAX_PLAIN_HEADING_LENGTH = 90;

/** Cuts the lines of a box into headings, paragraphs and list items. */
export function readParagraphs(box: PdfBox, style: PdfStyle): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let open: PdfLine[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(toBlock(open, style));
    open = [];
  };
  for (const line of box.lines) {
    const last = open.at(-1);
    if (last !== undefined && begins(line, { last, first: open[0] ?? last, style })) close();
    open.push(line);
  }
  close();
  return blocks;
}

interface Before {
  readonly last: PdfLine;
  readonly first: PdfLine;
  readonly style: PdfStyle;
}

/** Whether a line begins a block of its own below the lines before it. */
function begins(line: PdfLine, { last, first, style }: Before): boolean {
  if (BULLET.test(line.text)) return true;
  const isAfterEnd = /[.:;!?]["')\]]?$/u.test(last.text);
  if (ORDERED.test(line.text) && (isAfterEnd || isHeadingLine(last, style))) return true;
  if (isHeadingLine(line, style) !== isHeadingLine(last, style)) return true;
  if (line.y - last.y > 1.45 * Math.max(line.size, last.size)) return true;
  // Without space between them, paragraphs end in a line that is not full.
  const isShort = last.right < first.left + (style.right - first.left) * 0.7;
  return isShort && isAfterEnd && /^["'(„«¿]?[\p{Lu}\p{N}]/u.test(line.text);
}

function toBlock(lines: readonly PdfLine[], style: PdfStyle): DocumentBlock {
  const text = joinLines(
    lines.map((line) => line.text),
    style.hyphenated,
  );
  const spansOf = (content: string): { text: string; isBold: boolean; url: null }[] => [
    { text: content, isBold: false, url: null },
  ];
  const [first] = lines;
  const level = first === undefined ? 0 : headingLevel(lines, text, style);
  if (level > 0) return { kind: 'heading', level, spans: spansOf(text) };
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined) {
    return { kind: 'item', level: 1, isOrdered: false, spans: spansOf(text.slice(bullet.length)) };
  }
  return { kind: 'paragraph', spans: spansOf(text) };
}

function isHeadingLine({ size, font }: PdfLine, style: PdfStyle): boolean {
  return (
    style.headingSizes.some((heading) => Math.abs(heading - size) < 0.3) || font !== style.font
  );
}

/** Larger than the text; or all in another font, short, and no sentence. */
function headingLevel(lines: readonly PdfLine[], text: string, style: PdfStyle): number {
  const size = lines[0]?.size ?? 0;
  const rank = style.headingSizes.findIndex((heading) => Math.abs(heading - size) < 0.3);
  if (rank !== -1) return text.length <= MAX_HEADING_LENGTH ? Math.min(rank + 1, 5) : 0;
  const isOther = lines.every(
    ({ font, size: own }) => font !== style.font && own >= style.size * 0.95,
  );
  const isTitle =
    isOther &&
    text.length <= MAX_PLAIN_HEADING_LENGTH &&
    /^\W{0,3}[\p{Lu}\p{N}]/u.test(text) &&
    !/[.;,:]$|@|https?:/u.test(text);
  return isTitle ? Math.min(style.headingSizes.length + 1, 6) : 0;
}
