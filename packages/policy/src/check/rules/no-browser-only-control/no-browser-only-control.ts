import { hasSentenceWith, sentencesWith } from '../../../extract/sentences-with.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

const BROWSER = phrasePattern('browsers', 'gu');
const CONTROL = phrasePattern('browserControls');
/** Spoken to the visitor, about a setting: not what a session cookie is, nor what "Do Not Track" does. */
const ADVICE = phrasePattern('browserAdvice');
const OTHER = phrasePattern('browserOther');
const OWN_CONTROL = phrasePattern('ownControls');

/** Control over cookies is left to the browser, which knows no purposes and asks nobody. */
export const noBrowserOnlyControl: Rule = (context, { cookieStance }) => {
  if (cookieStance === 'none' || cookieStance === 'not-stated') return [];
  for (const { lower, sentence } of sentencesWith(context, BROWSER)) {
    const near = `${lower} ${context.leadOf(sentence.block).toLowerCase()}`;
    const isChrome = context.document.blocks[sentence.block]?.isChrome === true;
    if (isChrome || !isAdvice(near)) continue;
    const hasOwn = hasSentenceWith(context, OWN_CONTROL);
    return [
      {
        code: 'no-browser-only-control',
        severity: hasOwn ? 'info' : 'warning',
        message: hasOwn
          ? 'The policy sends visitors to their browser, beside its own control.'
          : 'The policy leaves control over cookies to the browser.',
        why: 'Refusing and withdrawing must be as easy as agreeing (GDPR Art. 7(3)); a browser cannot tell one purpose from another.',
        fix: 'Point to the preferences of the banner first.',
        span: spanOfRange(context, sentence),
      },
    ];
  }
  return [];
};

function isAdvice(text: string): boolean {
  return (
    /cookie|traceur/u.test(text) && CONTROL.test(text) && ADVICE.test(text) && !OTHER.test(text)
  );
}
