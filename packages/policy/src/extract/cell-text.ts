import type { Block } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';

/** The text of a cell, `''` where the row has none. */
export function cellText({ document }: ExtractContext, block: Block, cell: number): string {
  const range = block.cells[cell];
  return range === undefined ? '' : document.text.slice(range.start, range.end).trim();
}
