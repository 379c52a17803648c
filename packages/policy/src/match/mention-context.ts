import type { Block } from '../parse/policy-document.ts';
import type { Mention } from './mention.ts';

/** A mention with what stands around it. All text is lower case. */
export interface MentionContext {
  readonly mention: Mention;
  /** As the policy writes it. */
  readonly written: string;
  readonly block: Block;
  /** The sentence, or the cell of a table. */
  readonly sentence: string;
  /** What of the sentence stands before and behind the mention. */
  readonly before: string;
  readonly after: string;
  /** The next sentence of the same block. */
  readonly following: string;
  /** What stands below a heading, or describes a term that stands alone in a list; else `''`. */
  readonly body: string;
  /** The title a list item or paragraph opens with (`Metrics:`), when the mention is not in it. */
  readonly runIn: string;
  /** True when the mention opens its block: the label of an item, the first cell of a row, a heading. */
  readonly isLabel: boolean;
  /** Text of the list's introduction. */
  readonly lead: string;
  /** Titles of the sections, innermost first. */
  readonly titles: readonly string[];
  /** Title of the column, for a row. */
  readonly column: string;
  /** The whole row of a table. */
  readonly row: string;
  /** The row that names the columns. */
  readonly header: string;
  /** The previous mention in the same block, and the text between. */
  readonly previous: { readonly mention: Mention; readonly between: string } | null;
  /** The next mention in the same block, and the text between. */
  readonly next: { readonly mention: Mention; readonly between: string } | null;
}
