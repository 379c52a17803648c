import { appendMarkdown } from './append-markdown.ts';
import { createBlockCollector, type BlockCollector, type BlockOptions } from './block-collector.ts';
import { classifyLine, PLAIN_HEADING_LEVEL, type LineKind } from './classify-line.ts';

/** A line of the source without its break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** From this length on, lines are paragraphs; shorter files are wrapped by hand and their lines belong together. */
const LONG_LINE = 160;

/**
 * Reads plain text or Markdown into blocks, line by line, in time linear in the source.
 *
 * micromark was measured on the same policies: 0.9 MB a second, and 11 s for 40 kB of `*a_`, so it cannot read strangers' input
 * within the budget. Only what decides about meaning is read here: headings, lists, tables, links, code, escapes.
 */
export function parseLines(source: string, isMarkdown: boolean): BlockCollector {
  const collector = createBlockCollector(source);
  const lines = splitLines(source);
  const reader = createReader(source, {
    collector,
    isMarkdown,
    joinsLines: isMarkdown || isWrapped(lines),
  });
  let afterBlank = true;
  lines.forEach((line, index) => {
    const content = source.slice(line.start, line.end);
    const next = lines[index + 1];
    const kind = classifyLine(
      isMarkdown ? content.replace(/^ {0,3}> ?/u, (quote) => ' '.repeat(quote.length)) : content,
      {
        isMarkdown,
        afterBlank,
        next: next === undefined ? '' : source.slice(next.start, next.end),
      },
    );
    reader.read(line, kind);
    afterBlank = kind.kind === 'blank' || kind.kind === 'heading' || kind.kind === 'rule';
  });
  reader.finish();
  return collector;
}

interface ReaderOptions {
  readonly collector: BlockCollector;
  readonly isMarkdown: boolean;
  readonly joinsLines: boolean;
}

function createReader(source: string, { collector, isMarkdown, joinsLines }: ReaderOptions) {
  /** Lines of the block being read; a heading underlined on the next line is known only then. */
  let pending: { options: BlockOptions; lines: Line[]; offset: number } | null = null;
  let row: Line | null = null;

  function append(line: Line): void {
    if (isMarkdown) appendMarkdown(collector.builder, source, line);
    else collector.builder.appendSource(line.start, line.end);
  }

  function flush(): void {
    flushRow(false);
    if (pending === null) return;
    const { options, lines, offset } = pending;
    pending = null;
    collector.open(options);
    lines.forEach((line, index) => {
      if (index > 0) collector.builder.appendFor(' ', line.start - 1, line.start);
      append({ start: line.start + (index === 0 ? offset : 0), end: line.end });
    });
    collector.close(lines.at(-1)?.end ?? 0);
  }

  function flushRow(isHeader: boolean): void {
    if (row === null) return;
    const line = row;
    row = null;
    collector.open({ kind: 'row', isHeader });
    for (const cell of splitCells(source, line)) {
      collector.nextCell(cell.start);
      append(cell);
    }
    collector.close(line.end);
  }

  function start(options: BlockOptions, line: Line, offset: number): void {
    flush();
    pending = { options, lines: [line], offset };
  }

  function readText(line: Line): void {
    flushRow(false);
    const previous = pending?.lines.at(-1);
    const isBroken =
      previous !== undefined && /(?: {2}|\\)$/u.test(source.slice(previous.start, previous.end));
    if (pending !== null && pending.options.kind !== 'heading' && joinsLines && !isBroken) {
      pending.lines.push(line);
      return;
    }
    start({ kind: 'paragraph' }, line, 0);
  }

  function underline(level: number): void {
    if (pending?.options.kind === 'paragraph' && pending.lines.length === 1) {
      pending.options = { kind: 'heading', level };
    }
    flush();
  }

  return {
    read(line: Line, kind: LineKind): void {
      switch (kind.kind) {
        case 'blank':
        case 'rule':
          return flush();
        case 'setext':
          return underline(kind.level);
        case 'heading':
          start({ kind: 'heading', level: kind.level }, line, kind.offset);
          return kind.level >= PLAIN_HEADING_LEVEL ? flush() : undefined;
        case 'item':
          return start({ kind: 'item', level: kind.level }, line, kind.offset);
        case 'delimiter-row':
          return flushRow(true);
        case 'row':
          flush();
          row = line;
          return;
        case 'text':
          return readText(line);
      }
    },
    finish(): void {
      flush();
    },
  };
}

function splitLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  let start = frontMatterEnd(source);
  while (start < source.length) {
    let end = source.indexOf('\n', start);
    if (end === -1) end = source.length;
    lines.push({ start, end: source.charAt(end - 1) === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Metadata of a site generator (`---` … `---` at the start) is no part of the policy. */
function frontMatterEnd(source: string): number {
  if (!/^---\r?\n/u.test(source)) return 0;
  const end = source.slice(0, 5000).search(/\n---[ \t]*(?:\r?\n|$)/u);
  return end === -1 ? 0 : source.indexOf('\n', end + 1) + 1 || source.length;
}

function isWrapped(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.end > line.start);
  const long = filled.filter((line) => line.end - line.start > LONG_LINE);
  return long.length < Math.max(2, filled.length * 0.03);
}

function splitCells(source: string, line: Line): readonly Line[] {
  const text = source.slice(line.start, line.end);
  const isPiped = text.trimStart().startsWith('|');
  const cells: Line[] = [];
  let from = isPiped ? text.indexOf('|') + 1 : 0;
  for (const match of text.matchAll(isPiped ? /(?<!\\)\|/gu : /\t+/gu)) {
    if (match.index < from) continue;
    cells.push({ start: line.start + from, end: line.start + match.index });
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim() !== '') cells.push({ start: line.start + from, end: line.end });
  return cells;
}
