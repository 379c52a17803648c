import type { Block, BlockKind, Section, TextRange } from './policy-document.ts';
import { TextBuilder } from './text-builder.ts';

/** What a reader of a format says of a block before it fills it. */
export interface BlockOptions {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly isChrome?: boolean;
  /** A row that names the columns of the rows after it. */
  readonly isHeader?: boolean;
}

/** A block that is being filled. */
interface OpenBlock extends Required<BlockOptions> {
  readonly start: number;
  readonly cellStarts: number[];
}

/** Builds the tree of sections and blocks while a reader walks its format. */
export class BlockCollector {
  readonly builder: TextBuilder;
  readonly #blocks: Block[] = [];
  readonly #sections: Section[] = [{ heading: -1, level: 0, parent: -1 }];
  #open: OpenBlock | null = null;
  #section = 0;
  /** Introducing blocks by list depth: [0] the paragraph before the list, [n] the last item of depth n. */
  #leads: number[] = [];
  #header = -1;

  constructor(source: string) {
    this.builder = new TextBuilder(source);
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** Opens a block; what the builder gets next is its text. Whoever opens closes first. */
  open({ kind, level = 1, isChrome = false, isHeader = false }: BlockOptions): void {
    this.#open = { kind, level, isChrome, isHeader, start: this.builder.length, cellStarts: [] };
  }

  /** Marks the start of the next cell of the open row. */
  nextCell(sourceOffset: number): void {
    if (this.#open === null) return;
    if (this.#open.cellStarts.length > 0) this.builder.appendBreak(sourceOffset);
    this.#open.cellStarts.push(this.builder.length);
  }

  /** Closes the open block, if there is one; an empty one leaves no trace. */
  close(sourceOffset: number): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const end = this.builder.trimEnd(open.start);
    if (end <= open.start) return;
    if (open.kind === 'heading') this.#openSection(open.level);
    this.#blocks.push({
      kind: open.kind,
      start: open.start,
      end,
      level: open.level,
      section: this.#section,
      lead: this.#leadOf(open),
      cells: toCells(open.cellStarts, end),
      header: open.kind === 'row' && !open.isHeader ? this.#header : -1,
      isChrome: open.isChrome,
    });
    this.#remember(open);
    this.builder.appendBreak(sourceOffset);
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

function toCells(starts: readonly number[], end: number): readonly TextRange[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { start: Math.min(start, end), end: Math.min(next === undefined ? end : next, end) };
  });
}
