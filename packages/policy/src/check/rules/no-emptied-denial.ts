import type { Rule } from '../rule.ts';
import { spanOf } from '../span-of.ts';

const TRANSFER =
  /\b(?:transfer|share|disclose|outside parties|third parties|transmett\w+|weitergeben)\b/iu;
const EXCEPTION =
  /\b(?:(?:this|that|it) (?:does|do) not (?:include|apply to|cover)|dies gilt nicht für|cela ne concerne pas|esto no incluye)\b[^.]{0,80}\b(?:third part(?:y|ies)|providers?|partners?|processors?|vendors?|tiers|dritte\w*|terceros)\b/iu;
const REACH = 600;

/** "We transfer nothing to outside parties. This does not include trusted third parties …": the exception takes the denial back. */
export const noEmptiedDenial: Rule = ({ document }, { negations }) =>
  negations
    .filter(
      ({ target, statement }) =>
        ['third-party-transfer', 'sell-data'].includes(target) && TRANSFER.test(statement),
    )
    .filter(
      ({ evidence: [quote] }) =>
        quote !== undefined &&
        EXCEPTION.test(document.source.slice(quote.start, quote.end + REACH)),
    )
    .map(({ evidence }) => ({
      code: 'no-emptied-denial',
      severity: 'info',
      message: 'The policy denies transfers to others and then excepts those who receive the data.',
      why: 'Recipients or their categories must be named (GDPR Art. 13(1)(e)).',
      fix: 'Say who receives data and for what, instead of a denial with an exception.',
      span: spanOf(evidence),
    }));
