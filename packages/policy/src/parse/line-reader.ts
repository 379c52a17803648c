import { appendMarkdown } from './append-markdown.ts';
import type { BlockCollector, BlockOptions } from './block-collector.ts';
import { PLAIN_HEADING_LEVEL, type LineKind } from './classify-line.ts';

/** A line of the source without its break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Markup that stands in Markdown; it may go over several lines. */
  readonly isHtml?: boolean;
}

/** How the lines of a file belong together. */
export interface LineReaderOptions {
  readonly collector: BlockCollector;
  readonly isMarkdown: boolean;
  /** True when lines are wrapped, so that a paragraph is several of them. */
  readonly joinsLines: boolean;
}

/** Lines of the block being read; that it is a heading underlined on the next line is known only then. */
interface Pending {
  options: BlockOptions;
  readonly lines: Line[];
  readonly offset: number;
}

/** Joins classified lines to blocks. */
export class LineReader {
  readonly #source: string;
  readonly #options: LineReaderOptions;
  #pending: Pending | null = null;
  #row: Line | null = null;
  /** Under a delimiter row: a line with `|` is a row, even without one in front. */
  #isInTable = false;

  constructor(source: string, options: LineReaderOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** Takes the next line. */
  read(line: Line, kind: LineKind): void {
    switch (kind.kind) {
      case 'blank':
      case 'rule':
        return this.finish();
      case 'setext':
        return this.#underline(kind.level);
      case 'heading':
        this.#start({ kind: 'heading', level: kind.level }, line, kind.offset);
        return kind.level >= PLAIN_HEADING_LEVEL ? this.finish() : undefined;
      case 'item':
        return this.#start({ kind: 'item', level: kind.level }, line, kind.offset);
      case 'delimiter-row':
        return this.#delimit();
      case 'row':
        return this.#readRow(line);
      case 'text':
        return this.#readText(line);
    }
  }

  /** Closes what is being read. */
  finish(): void {
    this.#isInTable = false;
    this.#flushRow(false);
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    const { collector } = this.#options;
    collector.open(pending.options);
    pending.lines.forEach((line, index) => {
      if (index > 0) collector.builder.appendFor(' ', line.start - 1, line.start);
      this.#append({ start: line.start + (index === 0 ? pending.offset : 0), end: line.end });
    });
    collector.close(pending.lines.at(-1)?.end ?? 0);
  }

  #append(line: Line): void {
    const { collector, isMarkdown } = this.#options;
    if (isMarkdown) appendMarkdown(collector.builder, this.#source, line);
    else collector.builder.appendSource(line.start, line.end);
  }

  #start(options: BlockOptions, line: Line, offset: number): void {
    this.finish();
    this.#pending = { options, lines: [line], offset };
  }

  #readRow(line: Line): void {
    const { isMarkdown } = this.#options;
    const isInTable = this.#isInTable;
    this.finish();
    this.#isInTable = isInTable && isMarkdown;
    this.#row = line;
  }

  /** The line above names the columns: a row, or a text that only now turns out to be one. */
  #delimit(): void {
    const pending = this.#pending;
    const above = pending?.options.kind === 'paragraph' ? pending.lines.at(-1) : undefined;
    if (this.#row === null && above !== undefined && this.#hasPipe(above)) {
      pending?.lines.pop();
      if (pending?.lines.length === 0) this.#pending = null;
      this.finish();
      this.#row = above;
    }
    if (this.#row === null) return;
    this.#flushRow(true);
    this.#isInTable = this.#options.isMarkdown;
  }

  #hasPipe({ start, end }: Line): boolean {
    const pipe = this.#source.indexOf('|', start);
    return pipe !== -1 && pipe < end;
  }

  #readText(line: Line): void {
    if (this.#isInTable && this.#hasPipe(line)) return this.#readRow(line);
    this.#isInTable = false;
    this.#flushRow(false);
    const pending = this.#pending;
    const previous = pending?.lines.at(-1);
    const isBroken =
      previous !== undefined &&
      /(?: {2}|\\)$/u.test(
        this.#source.slice(Math.max(previous.start, previous.end - 2), previous.end),
      );
    if (
      pending === null ||
      pending.options.kind === 'heading' ||
      !this.#options.joinsLines ||
      isBroken
    ) {
      this.#start({ kind: 'paragraph' }, line, 0);
    } else {
      pending.lines.push(line);
    }
  }

  #underline(level: number): void {
    if (this.#pending?.options.kind === 'paragraph' && this.#pending.lines.length === 1) {
      this.#pending.options = { kind: 'heading', level };
    }
    this.finish();
  }

  #flushRow(isHeader: boolean): void {
    const line = this.#row;
    if (line === null) return;
    this.#row = null;
    const { collector, isMarkdown } = this.#options;
    collector.open({ kind: 'row', isHeader });
    for (const cell of splitCells(this.#source, line, isMarkdown)) {
      collector.nextCell(cell.start);
      this.#append(cell);
    }
    collector.close(line.end);
  }
}

function splitCells(source: string, line: Line, isMarkdown: boolean): readonly Line[] {
  const text = source.slice(line.start, line.end);
  const hasFirstPipe = text.trimStart().startsWith('|');
  const isPiped = isMarkdown || hasFirstPipe;
  const cells: Line[] = [];
  let from = hasFirstPipe ? text.indexOf('|') + 1 : 0;
  for (const match of text.matchAll(isPiped ? /(?<!\\)\|/gu : /\t+/gu)) {
    if (match.index < from) continue;
    cells.push({ start: line.start + from, end: line.start + match.index });
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim() !== '') cells.push({ start: line.start + from, end: line.end });
  return cells;
}
