import { sentencesWith } from '../../extract/sentences-with.ts';
import type { Rule } from '../rule.ts';
import { spanOfRange } from '../span-of-range.ts';

const BROWSER = /\bbrowsers?\b|\bnavigateurs?\b|\bnavegador(?:es)?\b|\bbrowsereinstellungen\b/gu;
const CONTROL =
  /\b(?:turn(?:ing)? off|disabl\w+|block\w*|control\w*|refus\w+|reject\w*|delet\w+|eras\w+|manag\w+|instruct\w*|set(?:ting|tings)?|deaktivier\w*|ablehn\w*|désactiv\w*|bloqu\w*|configur\w*|paramétr\w*|rechaz\w*|desactiv\w*)\b/u;
/** Spoken to the visitor, about a setting: not what a session cookie is, nor what "Do Not Track" does. */
const ADVICE =
  /\b(?:settings?|preferences|instruct\w*|instructions|through your|via|in your|your browser|dans|votre|ihre\w*|del navegador|su navegador|einstellungen)\b/u;
const OTHER = /\bsession-based\b|\bsession cookies?\b|\bdo not track\b/u;
const OWN_CONTROL =
  /\b(?:cookie|consent|preference)s? (?:banner|settings?|preferences?|manager|centre|center|tool|panel|policy (?:to|and) adjust)|\bmanage (?:cookies|consent)\b|\badjust your (?:preferences|settings)\b|\bgestion des cookies\b|\bgérer les cookies\b|\bparamétrer les cookies\b|\bcookie-(?:einstellungen|banner)\b|\bbanner de cookies\b/u;

/** Control over cookies is left to the browser, which knows no purposes and asks nobody. */
export const noBrowserOnlyControl: Rule = (context, { cookieStance }) => {
  if (cookieStance === 'none' || cookieStance === 'not-stated') return [];
  for (const { lower, sentence } of sentencesWith(context, BROWSER)) {
    const near = `${lower} ${context.leadOf(sentence.block).toLowerCase()}`;
    const isChrome = context.document.blocks[sentence.block]?.isChrome === true;
    if (isChrome || !isAdvice(near)) continue;
    const hasOwn = OWN_CONTROL.test(context.document.lower);
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
