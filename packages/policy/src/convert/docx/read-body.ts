import type { DocumentBlock, DocumentSpan } from '../document-block.ts';
import { MAX_TABLE_CELLS, MAX_TABLE_DEPTH } from '../document-limits.ts';
import { DocumentRefusal } from '../converted-policy.ts';
import { DocxTable } from './docx-table.ts';
import { isOn, outlineLevel, type DocxStyle } from './read-styles.ts';
import type { XmlVisitor } from './walk-xml.ts';

/** What stands in other parts of the file. */
export interface DocxParts {
  readonly styleOf: (id: string) => DocxStyle;
  readonly isOrdered: (numId: string, level: number) => boolean;
  readonly links: ReadonlyMap<string, string>;
}

interface Paragraph {
  lines: DocumentSpan[][];
  style: string;
  outline: number | null;
  numId: string | null;
  itemLevel: number;
}

/** What is no text of the document: deletions, the origin of moved text, a second form of a drawing, field codes. */
const SKIPPED = new Set(
  'w:del w:moveFrom mc:Fallback w:instrText w:rPrChange w:pPrChange w:tcPrChange'.split(' '),
);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:noBreakHyphen': '-',
  'w:cr': '\n',
  'w:br': '\n',
};

/** Reads the body of a DOCX, tag by tag. */
export class BodyReader implements XmlVisitor {
  readonly blocks: DocumentBlock[] = [];
  readonly #parts: DocxParts;
  /** Paragraphs can stand in a text box inside a paragraph. */
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: DocxTable[] = [];
  #deepTables = 0;
  #cells = 0;
  #skipped = 0;
  #isText = false;
  #run = { isBold: false, isHidden: false, isOpen: false };
  #url: string | null = null;

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  readonly enter = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      this.#skipped += 1;
      return;
    }
    const value = attributes['w:val'] ?? '';
    if (SIGNS[name] !== undefined) this.#append(SIGNS[name]);
    else if (!this.#enterText(name, attributes) && !this.#enterTable(name, value, attributes)) {
      this.#setProperty(name, value);
    }
  };

  readonly leave = (name: string): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (name === 'w:t') this.#isText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r') this.#run.isOpen = false;
    else if (name === 'w:hyperlink') this.#url = null;
    else if (name === 'w:tbl') this.#endTable();
  };

  readonly text = (text: string): void => {
    if (this.#isText && this.#skipped === 0) this.#append(text);
  };

  #enterText(name: string, attributes: Readonly<Record<string, string>>): boolean {
    switch (name) {
      case 'w:t':
        this.#isText = true;
        return true;
      case 'w:p':
        this.#paragraphs.push(createParagraph());
        return true;
      case 'w:r':
        this.#run = { isBold: false, isHidden: false, isOpen: true };
        return true;
      case 'w:hyperlink':
        this.#url = this.#parts.links.get(attributes['r:id'] ?? '') ?? null;
        return true;
      default:
        return false;
    }
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    // A tab among a paragraph's properties is a position, not a sign.
    if (paragraph === undefined || this.#run.isHidden || !this.#run.isOpen) return;
    const isBold = this.#run.isBold || this.#parts.styleOf(paragraph.style).isBold;
    text.split('\n').forEach((part, index) => {
      if (index > 0) paragraph.lines.push([]);
      if (part !== '') paragraph.lines.at(-1)?.push({ text: part, isBold, url: this.#url });
    });
  }

  #setProperty(name: string, value: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:b') this.#run.isBold = isOn(value);
    else if (name === 'w:rStyle') this.#run.isBold ||= this.#parts.styleOf(value).isBold;
    else if (name === 'w:vanish') this.#run.isHidden = isOn(value);
    else if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:outlineLvl') paragraph.outline = outlineLevel(value);
    else if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.itemLevel = Math.min(8, Math.max(0, Number(value) || 0));
  }

  #enterTable(name: string, value: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name === 'w:tbl') {
      if (this.#tables.length < MAX_TABLE_DEPTH) this.#tables.push(new DocxTable());
      else this.#deepTables += 1;
      return true;
    }
    const table = this.#deepTables === 0 ? this.#tables.at(-1) : undefined;
    if (table === undefined) return false;
    if (name === 'w:tr') table.startRow();
    else if (name === 'w:tc') this.#startCell(table);
    else table.setProperty(name, value, attributes);
    return name === 'w:tr' || name === 'w:tc';
  }

  #startCell(table: DocxTable): void {
    this.#cells += 1;
    if (this.#cells > MAX_TABLE_CELLS) throw tooManyCells();
    table.startCell();
  }

  #endTable(): void {
    if (this.#deepTables > 0) {
      this.#deepTables -= 1;
      return;
    }
    const table = this.#tables.pop();
    if (table !== undefined) this.#target.push(...table.finish());
  }

  get #target(): DocumentBlock[] {
    return this.#tables.at(-1)?.blocks ?? this.blocks;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const style = this.#parts.styleOf(paragraph.style);
    if (style.isContents) return;
    const level = paragraph.outline ?? style.level;
    const numId = paragraph.numId ?? style.numId;
    const filled = paragraph.lines.filter((spans) => spans.some(({ text }) => text.trim() !== ''));
    if (filled.length === 0) return;
    if (level > 0) {
      this.#target.push({ kind: 'heading', level, spans: filled.flat() });
      return;
    }
    filled.forEach((spans, index) => {
      const isItem = index === 0 && numId !== null && numId !== '0';
      const isOrdered = isItem && this.#parts.isOrdered(numId, paragraph.itemLevel);
      const item = { kind: 'item', level: paragraph.itemLevel + 1, isOrdered, spans } as const;
      this.#target.push(isItem ? item : { kind: 'paragraph', spans });
    });
  }
}

function createParagraph(): Paragraph {
  return { lines: [[]], style: '', outline: null, numId: null, itemLevel: 0 };
}

function tooManyCells(): DocumentRefusal {
  return new DocumentRefusal('no-oversized-document', {
    message: `It has tables of more than ${MAX_TABLE_CELLS} cells.`,
    why: 'No policy is that long; a wrong file was probably passed.',
    fix: 'Pass the policy alone.',
  });
}
