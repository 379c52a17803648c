import { sentencesWith } from '../../../extract/sentences-with.ts';
import { isDenied } from '../../is-denied.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';
import { spanOfRange } from '../../span-of-range.ts';

const OPEN = phrasePattern('openRetention', 'gu');
const OPEN_ONCE = phrasePattern('openRetention');
const KEEPING = phrasePattern('keeping');
const LONG_YEARS = 5;
/** Data of visitors and prospects, for which no law asks for years of keeping. */
const LIGHT_DATA = phrasePattern('lightData');

/** Data is kept without an end, or for years where nothing asks for it. */
export const noOpenRetention: Rule = (context, { retention }) => [
  ...[...sentencesWith(context, OPEN)]
    .filter(
      ({ lower, sentence }) =>
        KEEPING.test(`${lower} ${context.titlesOf(sentence.block).join(' ').toLowerCase()}`) &&
        !isDenied(context, lower, OPEN_ONCE),
    )
    .slice(0, 10)
    .map(({ sentence }) =>
      toDiagnostic('The policy keeps data without a fixed end.', spanOfRange(context, sentence)),
    ),
  ...retention
    .filter(
      ({ duration, subject, evidence }) =>
        yearsOf(duration) > LONG_YEARS &&
        LIGHT_DATA.test(`${subject} ${evidence[0]?.quote ?? ''}`.toLowerCase()),
    )
    .map(({ duration, evidence }) =>
      toDiagnostic(
        `The policy keeps data of visitors for ${yearsOf(duration)} years.`,
        spanOf(evidence),
      ),
    ),
];

function toDiagnostic(message: string, span: ReturnType<typeof spanOf>): ReturnType<Rule>[number] {
  return {
    code: 'no-open-retention',
    severity: 'info',
    message,
    why: 'Personal data may be kept no longer than its purpose needs (GDPR Art. 5(1)(e)), and the period must be told (Art. 13(2)(a)).',
    fix: 'State a period for each kind of data, and why it is needed.',
    span,
  };
}

function yearsOf(duration: string): number {
  const years = /^P(\d+)Y$/u.exec(duration)?.[1];
  const months = /^P(\d+)M$/u.exec(duration)?.[1];
  return years === undefined ? Math.floor(Number(months ?? 0) / 12) : Number(years);
}
