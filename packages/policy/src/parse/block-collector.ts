import type { Block, BlockKind, Section, TextRange } from './policy-document.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';

/** What a reader of a format says of a block before it fills it. */
export interface BlockOptions {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly isChrome?: boolean;
  /** A row that names the columns of the rows after it. */
  readonly isHeader?: boolean;
}

/** Builds the tree of sections and blocks while a reader walks its format. */
export interface BlockCollector {
  readonly builder: TextBuilder;
  /** Opens a block; what the builder gets next is its text. An open block is closed first. */
  open(options: BlockOptions): void;
  /** Marks the start of the next cell of the open row. */
  nextCell(sourceOffset: number): void;
  /** Closes the open block; an empty one leaves no trace. */
  close(sourceOffset: number): void;
  /** Ends a list or table: what follows belongs to no lead of it. */
  endGroup(): void;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** Creates a collector over one source. */
export function createBlockCollector(source: string): BlockCollector {
  const builder = createTextBuilder(source);
  const blocks: Block[] = [];
  const sections: Section[] = [{ heading: -1, level: 0, parent: -1 }];
  let open: (BlockOptions & { start: number; cellStarts: number[] }) | null = null;
  let section = 0;
  /** Introducing blocks by list depth: [0] the paragraph before the list, [n] the last item of depth n. */
  let leads: number[] = [];
  let header = -1;

  function openSection(level: number): void {
    while (section > 0 && (sections[section]?.level ?? 0) >= level) {
      section = sections[section]?.parent ?? 0;
    }
    sections.push({ heading: blocks.length, level, parent: section });
    section = sections.length - 1;
  }

  function leadOf(kind: BlockKind, level: number): number {
    if (kind === 'item') return leads.slice(0, level).findLast((lead) => lead >= 0) ?? -1;
    return kind === 'row' ? (leads[0] ?? -1) : -1;
  }

  function remember(kind: BlockKind, level: number, isHeader: boolean): void {
    const index = blocks.length - 1;
    if (kind === 'item') {
      leads.length = Math.max(leads.length, 1);
      leads[0] ??= -1;
      leads = leads.slice(0, level);
      while (leads.length < level) leads.push(-1);
      leads.push(index);
    } else if (kind === 'row') {
      if (isHeader) header = index;
    } else {
      leads = kind === 'paragraph' ? [index] : [];
      header = -1;
    }
  }

  return {
    builder,
    blocks,
    sections,
    open(options) {
      open = { ...options, start: builder.length, cellStarts: [] };
    },
    nextCell(sourceOffset) {
      if (open === null) return;
      if (open.cellStarts.length > 0) builder.appendFor(' ', sourceOffset, sourceOffset);
      open.cellStarts.push(builder.length);
    },
    close(sourceOffset) {
      if (open === null) return;
      const { kind, start, cellStarts, level = 1, isChrome = false, isHeader = false } = open;
      open = null;
      const end = builder.trimEnd();
      if (end <= start) return;
      if (kind === 'heading') openSection(level);
      const cells = toCells(cellStarts, end);
      blocks.push({
        kind,
        start,
        end,
        level,
        section,
        lead: leadOf(kind, level),
        cells,
        header: kind === 'row' && !isHeader ? header : -1,
        isChrome,
      });
      remember(kind, level, isHeader);
      builder.endBlock(sourceOffset);
    },
    endGroup() {
      leads = [];
      header = -1;
    },
  };
}

function toCells(starts: readonly number[], end: number): readonly TextRange[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { start: Math.min(start, end), end: Math.min(next === undefined ? end : next, end) };
  });
}
