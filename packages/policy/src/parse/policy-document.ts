/** How a source is written. */
export type PolicyFormat = 'text' | 'markdown' | 'html';

/** A half-open range of UTF-16 offsets, in {@link PolicyDocument.text} unless said otherwise. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a block is to its reader. `row` is one row of a table. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row';

/** One heading, paragraph, list item or table row. */
export interface Block extends TextRange {
  readonly kind: BlockKind;
  /** Heading level, or nesting of a list item, from 1. */
  readonly level: number;
  /** Index of the section it stands in; a heading stands in the section it opens. */
  readonly section: number;
  /** Index of the block that introduces the list or table this one belongs to, or -1. */
  readonly lead: number;
  /** Cells of a row, in order. */
  readonly cells: readonly TextRange[];
  /** Index of the row that names the columns, or -1. */
  readonly header: number;
  /** True outside the policy proper: navigation, page footer, sidebars. */
  readonly isChrome: boolean;
}

/** The part of a document under one heading. Section 0 is the document and has no heading. */
export interface Section {
  /** Index of the heading block, or -1. */
  readonly heading: number;
  readonly level: number;
  /** Index of the enclosing section, or -1 for section 0. */
  readonly parent: number;
}

/** One sentence; never longer than `MAX_SENTENCE_LENGTH`, so what is done a sentence is bounded. */
export interface Sentence extends TextRange {
  readonly block: number;
}

/** A policy as extractors see it: visible text with one way back to the source. */
export interface PolicyDocument {
  readonly source: string;
  readonly format: PolicyFormat;
  /**
   * The visible text: markup dropped, entities decoded, white space collapsed to one blank, typographic quotes made plain,
   * blocks separated by one line break.
   */
  readonly text: string;
  /** `text` in lower case, unit for unit. */
  readonly lower: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** Content of HTML's `<title>`, or `null`. */
  readonly pageTitle: string | null;
  /** Turns a range of `text` into the range of the source it was read from. */
  readonly toSource: (range: TextRange) => TextRange;
  /** 1-based line of a source offset. */
  readonly lineAt: (sourceOffset: number) => number;
}
