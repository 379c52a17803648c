import type { Block } from '../../../parse/policy-document.ts';
import { labelPattern, phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const ACCEPT = labelPattern('acceptLabels');
const REJECT = phrasePattern('rejectLabels');
const REACH = 4;
const MAX_LABEL = 40;

/** The text of a banner stands in the policy's page, and offers only to accept. */
export const noAcceptOnlyBanner: Rule = (context) => {
  const { blocks, lower } = context.document;
  const text = (block: Block | undefined): string =>
    block === undefined ? '' : lower.slice(block.start, Math.min(block.end, block.start + 400));
  const index = blocks.findIndex((block, at) => {
    if (block.end - block.start > MAX_LABEL || !ACCEPT.test(text(block).trim())) return false;
    const around = blocks
      .slice(Math.max(0, at - REACH), at + REACH + 1)
      .map(text)
      .join('\n');
    return /cookie|traceur/u.test(around) && !REJECT.test(around);
  });
  const block = blocks[index];
  if (block === undefined) return [];
  return [
    {
      code: 'no-accept-only-banner',
      severity: 'warning',
      message: 'The banner in this page offers to accept and not to refuse.',
      why: 'Without a real choice there is no consent (GDPR Art. 4(11), 7(4)); refusing must be as easy as agreeing.',
      fix: 'Replace it by a banner with both choices on its first layer.',
      span: spanOfRange(context, block),
    },
  ];
};
