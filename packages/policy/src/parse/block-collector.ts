import type { Block, BlockKind, Section, TextRange } from './policy-document.ts';
import { TextBuilder } from './text-builder.ts';

/** What a reader of a format says of a block before it fills it. */
export interface BlockOptions {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly isChrome?: boolean;
  /** A row that names the columns of the rows after it. */
  readonly isHeader?: boolean;
  /** The row that names a row's columns, or -1; the last one with `isHeader` above it when absent. */
  readonly header?: number;
}

/** A cell that is being filled, or one whose text stands in a row above. */
interface OpenCell {
  readonly start: number;
  readonly repeated: TextRange | null;
}

/** A block that is being filled. */
interface OpenBlock {
  kind: BlockKind;
  level: number;
  isHeader: boolean;
  readonly isChrome: boolean;
  readonly header: number;
  readonly start: number;
  readonly cells: OpenCell[];
}

/** Builds the tree of sections and blocks while a reader walks its format. */
export class BlockCollector {
  readonly builder: TextBuilder;
  readonly #source: string;
  readonly #blocks: Block[] = [];
  readonly #sections: Section[] = [{ heading: -1, level: 0, parent: -1 }];
  #open: OpenBlock | null = null;
  #section = 0;
  /** Introducing blocks by list depth: [0] the paragraph before the list, [n] the last item of depth n. */
  #leads: number[] = [];
  #header = -1;

  constructor(source: string) {
    this.#source = source;
    this.builder = new TextBuilder(source);
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** True for a range of the source without anything to see. */
  isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      if (!isBlankUnit(this.#source.charCodeAt(at))) return false;
    }
    return true;
  }

  /** Opens a block; what the builder gets next is its text. Whoever opens closes first. */
  open({ kind, level = 1, isChrome = false, isHeader = false, header }: BlockOptions): void {
    this.#open = {
      kind,
      level,
      isChrome,
      isHeader,
      header: header ?? this.#header,
      start: this.builder.length,
      cells: [],
    };
  }

  /** Marks the start of the next cell of the open row, which stands in as many columns as it is wide. */
  nextCell(sourceOffset: number, width: number = 1): void {
    if (this.#open === null) return;
    if (this.#open.cells.some(({ repeated }) => repeated === null)) {
      this.builder.appendBreak(sourceOffset);
    }
    const cell = { start: this.builder.length, repeated: null };
    for (let column = 0; column < width; column += 1) this.#open.cells.push(cell);
  }

  /** Adds a cell to the open row whose text stands in a row above. */
  repeatCell(range: TextRange): void {
    this.#open?.cells.push({ start: this.builder.length, repeated: range });
  }

  /** The open row turns out to name the columns of the rows after it. */
  markHeader(): void {
    if (this.#open !== null) this.#open.isHeader = true;
  }

  /** The open block turns out to be a heading. */
  makeHeading(level: number): void {
    if (this.#open === null) return;
    this.#open.kind = 'heading';
    this.#open.level = level;
  }

  /** Closes the open block and returns its index; an empty one leaves no trace, and is -1 like none. */
  close(sourceOffset: number): number {
    const open = this.#open;
    if (open === null) return -1;
    this.#open = null;
    const end = this.builder.trimEnd(open.start);
    if (end <= open.start) return -1;
    if (open.kind === 'heading') this.#openSection(open.level);
    this.#blocks.push({
      kind: open.kind,
      start: open.start,
      end,
      level: open.level,
      section: this.#section,
      lead: this.#leadOf(open),
      cells: toCells(open.cells, end),
      header: open.kind === 'row' && !open.isHeader ? open.header : -1,
      isChrome: open.isChrome,
    });
    this.#remember(open);
    this.builder.appendBreak(sourceOffset);
    return this.#blocks.length - 1;
  }

  #openSection(level: number): void {
    while (this.#section > 0 && (this.#sections[this.#section]?.level ?? 0) >= level) {
      this.#section = this.#sections[this.#section]?.parent ?? 0;
    }
    this.#sections.push({ heading: this.#blocks.length, level, parent: this.#section });
    this.#section = this.#sections.length - 1;
  }

  #leadOf({ kind, level }: OpenBlock): number {
    if (kind === 'item') {
      return this.#leads.slice(0, level).findLast((lead) => lead >= 0) ?? -1;
    }
    return kind === 'row' ? (this.#leads[0] ?? -1) : -1;
  }

  #remember({ kind, level, isHeader }: OpenBlock): void {
    const index = this.#blocks.length - 1;
    if (kind === 'item') {
      const outer = Array.from({ length: level }, (_, depth) => this.#leads[depth] ?? -1);
      this.#leads = [...outer, index];
    } else if (kind === 'row') {
      if (isHeader) this.#header = index;
    } else {
      this.#leads = kind === 'paragraph' ? [index] : [];
      this.#header = -1;
    }
  }
}

/** A cell ends where the next one of its own row begins; the columns of a wide cell share one. */
function toCells(open: readonly OpenCell[], end: number): readonly TextRange[] {
  const cells: TextRange[] = [];
  let ownStart = end;
  let ownEnd = end;
  for (const { start, repeated } of open.toReversed()) {
    if (repeated === null && start !== ownStart) {
      ownEnd = Math.min(ownStart, end);
      ownStart = start;
    }
    cells.push(
      repeated ?? { start: Math.min(start, end), end: Math.max(ownEnd, Math.min(start, end)) },
    );
  }
  return cells.toReversed();
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || (unit > 8 && unit < 14) || unit === 0xa0 || unit === 0xfe_ff;
}
