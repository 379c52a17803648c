import type { Catalog, Evidence } from '@candor/model';

import type { Mention } from './match/mention.ts';
import type { PolicyDocument, TextRange } from './parse/policy-document.ts';
import type { Words } from './vocabulary/compile-words.ts';

/** Everything an extractor or rule may look at. */
export interface ReadContext {
  readonly document: PolicyDocument;
  readonly catalog: Catalog;
  readonly words: Words;
  /** BCP 47, `und` when the text is too short to tell. */
  readonly language: string;
  /** Every place where a name of the catalogue stands, used or not. */
  readonly mentions: readonly Mention[];
  /** Quotes a range of the visible text from the source. */
  readonly quote: (range: TextRange) => Evidence;
  /** The text of a range. */
  readonly textOf: (range: TextRange) => string;
  /** Titles of the sections a block stands in, innermost first. */
  readonly titlesOf: (block: number) => readonly string[];
  /** Text of the block that introduces the list or table a block belongs to, or `''`. */
  readonly leadOf: (block: number) => string;
}
