import type { BlockCollector, BlockOptions } from './block-collector.ts';
import { classifyChrome, type PagePart } from './classify-chrome.ts';
import { PLAIN_HEADING_LEVEL } from './classify-line.ts';
import type { HtmlElement } from './html-element.ts';
import { BOLD, BREAKS, CELLS, ITEMS, LISTS, SKIPPED } from './html-names.ts';
import { createSpanBudget, HtmlTable } from './html-table.ts';
import { isHidden } from './is-hidden.ts';

/** Where the walk stands: kept by value, so leaving an element needs no undoing. */
export interface HtmlPlace {
  readonly part: PagePart;
  readonly isSkipped: boolean;
  readonly isBold: boolean;
  readonly listDepth: number;
  /** Depth of the list item it stands in, or 0. */
  readonly itemLevel: number;
  /** Inside a heading: whatever stands in it belongs to it. */
  readonly isInHeading: boolean;
  /** The table whose row it stands in. */
  readonly row: HtmlTable | null;
  readonly table: HtmlTable | null;
}

/** A paragraph that is bold as a whole and no longer than this is a heading that somebody formatted by hand. */
const MAX_BOLD_HEADING_LENGTH = 100;

/** Turns the elements and texts of a page into blocks. */
export class HtmlReader {
  readonly #collector: BlockCollector;
  readonly #opened: ReadonlySet<string>;
  readonly #budget = createSpanBudget();
  #openKind: BlockOptions['kind'] | null = null;
  /** A list item that has no text yet: a paragraph that begins in it is its text. */
  #isFresh = false;
  #isTerm = false;
  #hasBold = false;
  #hasPlain = false;
  #openStart = 0;

  /** @param opened - Ids of hidden parts that a control of the page opens. */
  constructor(collector: BlockCollector, opened: ReadonlySet<string>) {
    this.#collector = collector;
    this.#opened = opened;
  }

  /** Goes into an element. */
  enter(element: HtmlElement, place: HtmlPlace): HtmlPlace {
    const { meaning, start } = element;
    if (place.isSkipped) return place;
    if (SKIPPED.has(meaning) || isHidden(element, this.#opened)) {
      if (BREAKS.has(meaning)) this.#break(place, start);
      return { ...place, isSkipped: true };
    }
    const isBold = place.isBold || BOLD.has(meaning);
    const here: HtmlPlace = { ...place, part: classifyChrome(element, place.part), isBold };
    if (here.isInHeading) {
      this.#separate(meaning, start);
      return here;
    }
    if (isInRow(here) && !this.#leavesRow(meaning, here, start)) {
      if (CELLS.has(meaning)) this.#startCell(element, here);
      else this.#separate(meaning, start);
      return here;
    }
    return this.#enterBlock(element, here);
  }

  /** Leaves an element at a source offset. */
  leave(meaning: string, place: HtmlPlace, offset: number): void {
    if (place.isSkipped) return;
    if (meaning === 'tr' && place.row !== null) return this.#endRow(place, offset);
    if (meaning === 'thead' && place.table !== null) place.table.isInHead = false;
    if (headingLevel(meaning) > 0) return this.#close(offset);
    if (place.isInHeading || isInRow(place)) return;
    // A term stays open for its description.
    if (meaning !== 'dt' && (BREAKS.has(meaning) || ITEMS.has(meaning))) this.#close(offset);
  }

  /** Takes a range of text without character references. */
  readText(start: number, end: number, place: HtmlPlace): void {
    if (place.isSkipped) return;
    if (this.#openKind === null && this.#collector.isBlank(start, end)) return;
    this.#beginText(place, start);
    this.#collector.builder.appendSource(start, end);
    this.#tellBold(place.isBold, () => this.#collector.isBlank(start, end));
  }

  /** Takes what a character reference stands for. */
  readReference(text: string, range: { start: number; end: number }, place: HtmlPlace): void {
    if (place.isSkipped) return;
    const isBlank = text.trim() === '';
    if (this.#openKind === null && isBlank) return;
    this.#beginText(place, range.start);
    this.#collector.builder.appendCharacter(text, range.start, range.end);
    this.#tellBold(place.isBold, () => isBlank);
  }

  finish(offset: number): void {
    this.#close(offset);
  }

  #beginText(place: HtmlPlace, offset: number): void {
    this.#isFresh = false;
    if (this.#openKind !== null) return;
    const isItem = place.itemLevel > 0;
    this.#open(
      isItem ? { kind: 'item', level: place.itemLevel } : { kind: 'paragraph' },
      place,
      offset,
    );
  }

  #tellBold(isBold: boolean, isBlank: () => boolean): void {
    if (isBold ? this.#hasBold : this.#hasPlain) return;
    if (isBlank()) return;
    if (isBold) this.#hasBold = true;
    else this.#hasPlain = true;
  }

  #enterBlock(element: HtmlElement, here: HtmlPlace): HtmlPlace {
    const { meaning, start } = element;
    const level = headingLevel(meaning);
    if (level > 0) {
      this.#open({ kind: 'heading', level }, here, start);
      return { ...here, isInHeading: true };
    }
    if (ITEMS.has(meaning)) return this.#startItem(meaning, here, start);
    if (BREAKS.has(meaning)) this.#break(here, start);
    if (meaning === 'table') {
      return { ...here, table: new HtmlTable(this.#collector, this.#budget), row: null };
    }
    if (meaning === 'thead' && here.table !== null) here.table.isInHead = true;
    if (meaning === 'tr' && here.table !== null && !here.table.isLayout) {
      this.#open({ kind: 'row', header: here.table.header }, here, start);
      here.table.startRow();
      return { ...here, row: here.table };
    }
    return LISTS.has(meaning) ? { ...here, listDepth: here.listDepth + 1, itemLevel: 0 } : here;
  }

  #startItem(meaning: string, here: HtmlPlace, start: number): HtmlPlace {
    const itemLevel = Math.max(1, here.listDepth);
    if (meaning === 'dd' && this.#isTerm && this.#openKind === 'item') {
      this.#collector.builder.appendFor(': ', start, start);
    } else {
      this.#open({ kind: 'item', level: itemLevel }, here, start);
    }
    this.#isFresh = true;
    this.#isTerm = meaning === 'dt';
    return { ...here, itemLevel };
  }

  /** A section or a table inside a row shows that the table arranges the page: its cells are read as blocks. */
  #leavesRow(meaning: string, place: HtmlPlace, offset: number): boolean {
    if (meaning !== 'table' && (headingLevel(meaning) === 0 || meaning === 'summary')) return false;
    const { row } = place;
    if (row === null) return false;
    this.#endRow(place, offset);
    row.isLayout = true;
    return true;
  }

  #startCell(element: HtmlElement, { row }: HtmlPlace): void {
    row?.startCell({
      isTh: element.meaning === 'th',
      colspan: spanOf(element.attributes['colspan']),
      rowspan: spanOf(element.attributes['rowspan']),
      offset: element.start,
    });
  }

  #endRow({ row }: HtmlPlace, offset: number): void {
    if (row === null) return;
    if (row.isLayout) return this.#close(offset);
    const isHeader = row.endsHeader(this.#hasBold && !this.#hasPlain);
    if (isHeader) this.#collector.markHeader();
    this.#openKind = null;
    row.endRow(this.#collector.close(offset), isHeader);
  }

  /** Inside a row or heading only blanks are made. */
  #separate(meaning: string, offset: number): void {
    if (BREAKS.has(meaning) || ITEMS.has(meaning)) {
      this.#collector.builder.appendFor(' ', offset, offset);
    }
  }

  #break(place: HtmlPlace, offset: number): void {
    if (place.isInHeading || isInRow(place)) return this.#separate('p', offset);
    if (!this.#isFresh) this.#close(offset);
  }

  #open(options: BlockOptions, { part }: HtmlPlace, offset: number): void {
    this.#close(offset);
    this.#collector.open({ ...options, isChrome: part === 'chrome' || part === 'banner' });
    this.#openKind = options.kind;
    this.#openStart = this.#collector.builder.length;
    this.#hasBold = false;
    this.#hasPlain = false;
  }

  #close(offset: number): void {
    const length = this.#collector.builder.length - this.#openStart;
    const isTitle = this.#openKind === 'paragraph' && this.#hasBold && !this.#hasPlain;
    if (isTitle && length <= MAX_BOLD_HEADING_LENGTH && !this.#collector.builder.endsSentence) {
      this.#collector.makeHeading(PLAIN_HEADING_LEVEL);
    }
    this.#collector.close(offset);
    this.#openKind = null;
    this.#isFresh = false;
    this.#isTerm = false;
  }
}

function isInRow({ row }: HtmlPlace): boolean {
  return row !== null && !row.isLayout;
}

/** Level of a heading, or 0 for what is none. What opens a folded part is its heading. */
function headingLevel(meaning: string): number {
  if (meaning === 'summary') return PLAIN_HEADING_LEVEL;
  const code = meaning.charCodeAt(1);
  return meaning.length === 2 && meaning.startsWith('h') && code > 48 && code < 55 ? code - 48 : 0;
}

function spanOf(value: string | undefined): number {
  const span = /^\s{0,9}(\d{1,6})/u.exec(value ?? '')?.[1];
  return Math.max(1, Number(span ?? '1'));
}
