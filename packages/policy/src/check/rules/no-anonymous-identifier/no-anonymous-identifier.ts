import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const CLAIM = phrasePattern('anonymousClaims', 'gu');
const IDENTIFIER = phrasePattern('identifiers');
const ANONYMIZING = phrasePattern('anonymizing');

/** Addresses and identifiers are called anonymous. */
export const noAnonymousIdentifier: Rule = (context) =>
  [...sentencesWith(context, CLAIM)].flatMap(({ sentence, lower }) => {
    const block = context.document.blocks[sentence.block];
    if (block === undefined || block.isChrome) return [];
    const near = context.document.lower.slice(
      Math.max(block.start, sentence.start - 500),
      sentence.end,
    );
    if (!IDENTIFIER.test(near) || ANONYMIZING.test(lower)) return [];
    return [
      {
        code: 'no-anonymous-identifier',
        severity: 'info',
        message:
          'The policy calls data anonymous that holds an address or identifier of the visitor.',
        why: 'Online identifiers are personal data (GDPR Art. 4(1) and recital 30; CJEU C-582/14 Breyer).',
        fix: 'Call it pseudonymous, or say how it is made anonymous.',
        span: spanOfRange(context, sentence),
      } as const,
    ];
  });
