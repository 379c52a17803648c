import type { Block } from '../parse/policy-document.ts';

/** Tells whether a block is running text of the policy: a paragraph or list item outside navigation and footer. */
export function isProse(block: Block | undefined): block is Block {
  return (
    block !== undefined && !block.isChrome && (block.kind === 'paragraph' || block.kind === 'item')
  );
}
