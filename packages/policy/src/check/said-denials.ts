import type { Negation } from '@candor/model';

import type { ExtractContext } from '../extract/extractor.ts';
import { sentencesWith } from '../extract/sentences-with.ts';

const MAX_DENIALS = 50;

/**
 * Finds denials that phrases of the rules know and the reader has not taken for a negation yet, as negations of one target.
 *
 * @param pattern - Global, for lower case.
 */
export function saidDenials(
  context: ExtractContext,
  negations: readonly Negation[],
  { pattern, target }: { readonly pattern: RegExp; readonly target: string },
): readonly Negation[] {
  const known = new Set(negations.flatMap(({ evidence }) => evidence.map(({ start }) => start)));
  return [...sentencesWith(context, pattern)]
    .filter(({ sentence, index }) => {
      const isChrome = context.document.blocks[sentence.block]?.isChrome === true;
      // "X does not use cookies" is said of X.
      return !isChrome && context.judgedIn(index).length === 0;
    })
    .map(({ sentence, text }) => ({
      statement: text.trim(),
      target,
      evidence: [context.quote(sentence)],
    }))
    .filter(({ evidence: [quote] }) => quote !== undefined && !known.has(quote.start))
    .slice(0, MAX_DENIALS);
}
