import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { saidDenials } from '../../said-denials.ts';
import { spanOf } from '../../span-of.ts';

const DENIAL = phrasePattern('transferDenials', 'gu');
const TRANSFER = phrasePattern('transfers');
const EXCEPTION = phrasePattern('denialExceptions');
const REACH = 600;

/** "We transfer nothing to outside parties. This does not include trusted third parties …": the exception takes the denial back. */
export const noEmptiedDenial: Rule = (context, { negations }) => {
  const said = saidDenials(context, negations, { pattern: DENIAL, target: 'third-party-transfer' });
  return [...negations, ...said]
    .filter(
      ({ target, statement }) =>
        ['third-party-transfer', 'sell-data'].includes(target) &&
        TRANSFER.test(statement.toLowerCase()),
    )
    .filter(
      ({ evidence: [quote] }) =>
        quote !== undefined &&
        EXCEPTION.test(context.document.source.slice(quote.start, quote.end + REACH).toLowerCase()),
    )
    .map(({ evidence }) => ({
      code: 'no-emptied-denial',
      severity: 'info',
      message: 'The policy denies transfers to others and then excepts those who receive the data.',
      why: 'Recipients or their categories must be named (GDPR Art. 13(1)(e)).',
      fix: 'Say who receives data and for what, instead of a denial with an exception.',
      span: spanOf(evidence),
    }));
};
