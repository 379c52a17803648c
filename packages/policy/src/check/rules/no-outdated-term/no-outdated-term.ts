import { sentencesWith } from '../../../extract/sentences-with.ts';
import { markWordPattern } from '../../../vocabulary/word-starts.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

interface OutdatedTerm {
  readonly pattern: RegExp;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

/** Arrangements and techniques that have ended. Patterns match lower case. */
const TERMS: readonly OutdatedTerm[] = [
  {
    pattern: phrasePattern('flashStorage', 'gu'),
    message: 'Flash cookies ended with the Flash Player on 31 December 2020.',
    why: 'No browser runs Flash any more, so the sentence describes storage that cannot exist.',
    fix: 'Remove it; name web storage instead, where it is used.',
  },
  {
    pattern: markWordPattern(
      /\bsecure sockets? layer\b|(?<![/\w-])ssl\b(?![/ (-]{0,2}tls)(?! ?\/)(?!-? ?(?:bzw\.?|oder|und|or|and|et|ou|y|o) tls)/gu,
    ),
    message: 'SSL has been superseded by TLS.',
    why: 'RFC 7568 forbids SSL 3.0, its last version, since June 2015.',
    fix: 'Write TLS (HTTPS).',
  },
  {
    pattern: markWordPattern(
      /\bdirective 95\/46\b|\b95\/46\/(?:ec|eg|ce)\b|\b(?:richtlinie|directiva) 95\/46\b/gu,
    ),
    message: 'Directive 95/46/EC was repealed on 25 May 2018.',
    why: 'GDPR Art. 94.',
    fix: 'Cite Regulation (EU) 2016/679.',
  },
  {
    pattern: markWordPattern(/\binternet explorer\b/gu),
    message: 'Internet Explorer was retired on 15 June 2022.',
    why: 'Instructions for a browser that nobody has do not help anybody to object.',
    fix: 'Remove it.',
  },
];

/** The policy relies on arrangements or techniques that have ended; each is reported at its first place. */
export const noOutdatedTerm: Rule = (context) =>
  TERMS.flatMap(({ pattern, message, why, fix }) => {
    const first = sentencesWith(context, pattern).next();
    if (first.done === true) return [];
    return [
      {
        code: 'no-outdated-term',
        severity: 'info',
        message,
        why,
        fix,
        span: spanOfRange(context, first.value.sentence),
      } as const,
    ];
  });
