import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const PROMISE = phrasePattern('datePromises', 'gu');

/** The policy carries no date, perhaps though it promises one. */
export const usePolicyDate: Rule = (context, { lastUpdated, effectiveDate }) => {
  if (lastUpdated !== null || effectiveDate !== null) return [];
  const promise = sentencesWith(context, PROMISE).next();
  const isPromised = promise.done !== true;
  return [
    {
      code: 'use-policy-date',
      severity: isPromised ? 'warning' : 'info',
      message: isPromised
        ? 'The policy promises the date of its last change and shows none.'
        : 'The policy shows no date.',
      why: 'Without a date nobody can tell which version a visitor agreed to (GDPR Art. 7(1)).',
      fix: 'Put "Last updated: <date>" at the top.',
      span: isPromised ? spanOfRange(context, promise.value.sentence) : null,
    },
  ];
};
