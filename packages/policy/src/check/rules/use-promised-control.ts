import { sentencesWith } from '../../extract/sentences-with.ts';
import type { Rule } from '../rule.ts';
import { spanOfRange } from '../span-of-range.ts';

const PROMISE =
  /\b(?:disable|refuse|reject|decline|opt out of) (?:all )?(?:non-essential|non-necessary|optional|analytics|marketing) cookies\b|\bwithdraw (?:or change )?your (?:cookie )?consent\b[^.]{0,60}\b(?:here|whenever|at any time|via)\b|\b(?:change|modify|adjust) (?:or withdraw )?your (?:cookie )?(?:choices?|preferences?|settings?|consent)\b[^.]{0,60}\b(?:at any time|here|click|via|through)\b/gu;

/** The policy promises a control that the site must then have. */
export const usePromisedControl: Rule = (context) =>
  [...sentencesWith(context, PROMISE)]
    .filter(({ lower }) => /cookie|preferences|settings/u.test(lower))
    .slice(0, 3)
    .map(({ sentence }) => ({
      code: 'use-promised-control',
      severity: 'info',
      message:
        'The policy promises that visitors can refuse cookies or take consent back on the site.',
      why: 'A promised control that is missing misleads, and withdrawing must be as easy as agreeing (GDPR Art. 7(3)).',
      fix: 'Keep the control that opens the preferences on every page.',
      span: spanOfRange(context, sentence),
    }));
