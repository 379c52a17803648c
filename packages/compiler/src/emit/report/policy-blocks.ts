import { htmlBlocks } from './html-blocks.ts';
import { lineBlocks } from './line-blocks.ts';

/** A stretch of the policy's source that readers see. */
export interface Run {
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** True for a character reference of an HTML source, which is written on unchanged. */
  readonly isReference?: true;
}

/** One paragraph, heading, list item or table row of the policy. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'row' | 'paragraph';
  readonly runs: readonly Run[];
}

/** Lists what readers see of a policy, in order, with the offsets it has in the source. Markup is left out, not interpreted. */
export function policyBlocks(
  source: string,
  format: 'text' | 'markdown' | 'html',
): readonly Block[] {
  const blocks = format === 'html' ? htmlBlocks(source) : lineBlocks(source, format === 'markdown');
  return blocks.filter(({ runs }) =>
    runs.some(({ start, end }) => source.slice(start, end).trim() !== ''),
  );
}
