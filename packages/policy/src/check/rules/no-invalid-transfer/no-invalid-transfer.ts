import { sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { PhraseKey } from '../../phrases/phrases.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

interface Framework {
  readonly phrases: PhraseKey;
  readonly message: string;
  readonly why: string;
}

const FRAMEWORKS: readonly Framework[] = [
  {
    phrases: 'privacyShield',
    message: 'The EU-US Privacy Shield has been invalid since 16 July 2020.',
    why: 'CJEU C-311/18 (Schrems II). Its successor, the EU-US Data Privacy Framework, is in force since 10 July 2023.',
  },
  {
    phrases: 'safeHarbor',
    message: 'The EU-US Safe Harbor has been invalid since 6 October 2015.',
    why: 'CJEU C-362/14 (Schrems).',
  },
];
const ENDED = phrasePattern('frameworkEnded');

/** The policy rests transfers on an arrangement that a court has struck down; each is reported at the first sentence that does not say so itself. */
export const noInvalidTransfer: Rule = (context) =>
  FRAMEWORKS.flatMap(({ phrases, message, why }) => {
    for (const { lower, sentence } of sentencesWith(context, phrasePattern(phrases, 'gu'))) {
      if (ENDED.test(lower)) continue;
      return [
        {
          code: 'no-invalid-transfer',
          severity: 'warning',
          message,
          why: `${why} A transfer needs a ground that is valid today (GDPR Art. 44 to 46), and the visitor must be told which (Art. 13(1)(f)).`,
          fix: 'Name the ground for transfers that applies now: Data Privacy Framework, standard contractual clauses …',
          span: spanOfRange(context, sentence),
        } as const,
      ];
    }
    return [];
  });
