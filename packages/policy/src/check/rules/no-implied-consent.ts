import { sentencesWith } from '../../extract/sentences-with.ts';
import type { Rule } from '../rule.ts';
import { spanOfRange } from '../span-of-range.ts';

const TRIGGER =
  /\b(?:by|continued use|continuing|agree|accept\w*|consent\w*|en (?:poursuivant|utilisant|continuant|navigant)|votre utilisation|si vous (?:refusez|n'acceptez)|durch (?:die|ihre)|indem sie|al (?:continuar|navegar|utilizar)|si (?:continúa|continúas))\b/gu;
const USING =
  '(?:brows\\w+|us(?:e|ing)|visit\\w*|access\\w*|continu\\w+|navigat\\w+|shar(?:e|ing)|submit\\w*|provid(?:e|ing)|register\\w*|remain\\w*|stay\\w*|follow\\w*)';
const AGREEING =
  '(?:agree\\w*|accept\\w*|consent\\w*|acknowledge\\w*|giving (?:your )?consent|authori[sz]e\\w*)';
const IMPLIED: readonly RegExp[] = [
  new RegExp(
    `\\bby (?:your )?${USING}\\b[^.]{0,160}?,? (?:you|we (?:assume|deem|take it)|user)[^.]{0,60}?\\b${AGREEING}`,
    'u',
  ),
  new RegExp(
    `\\b(?:continu(?:ed|ing)|your) (?:to )?(?:use|using|visit|browsing|access)\\b[^.]{0,200}?\\b(?:${AGREEING}|constitutes?|indicates?|signif\\w+|means? (?:that )?you|deemed)`,
    'u',
  ),
  new RegExp(`\\b(?:deemed|considered) to have (?:accepted|agreed|consented)`, 'u'),
  /\bif you (?:do not|don't) (?:agree|accept)\b[^.]{0,120}?\b(?:please )?(?:do not|don't|you (?:should|must)|leave|stop|refrain|discontinue)\b[^.]{0,40}?\b(?:access|use|using|us(?:e|ing)|visit|website|site)?/u,
  /\ben (?:poursuivant|utilisant|continuant|naviguant)\b[^.]{0,160}?\bvous (?:\w+ )?(?:acceptez|consentez|autorisez)/u,
  /\bvotre utilisation\b[^.]{0,120}?\b(?:signifie|vaut|implique)\b[^.]{0,40}?accept/u,
  /\bsi vous (?:refusez|n'acceptez pas)\b[^.]{0,120}?\b(?:ne pas utiliser|arrêter|cesser|quitter)/u,
  /\b(?:durch (?:die|ihre) (?:weitere )?nutzung|indem sie|wenn sie (?:die|unsere) (?:web)?seite weiter)\b[^.]{0,160}?\b(?:stimmen sie|erklären sie sich|akzeptieren|einverstanden)/u,
  /\bal (?:continuar|navegar|utilizar|seguir)\b[^.]{0,160}?\b(?:aceptas?|consientes?|acepta usted)/u,
];

/** Wording that takes use of the site, or silence, for agreement. */
export const noImpliedConsent: Rule = (context) =>
  [...sentencesWith(context, TRIGGER)]
    .filter(
      ({ lower, sentence }) =>
        context.document.blocks[sentence.block]?.isChrome !== true &&
        IMPLIED.some((pattern) => pattern.test(lower)),
    )
    .slice(0, 50)
    .map(({ lower, sentence }) => ({
      code: 'no-implied-consent',
      severity: /cookie|traceur|tracking/u.test(lower) ? 'warning' : 'info',
      message: 'This wording takes the use of the site for agreement.',
      why: 'Silence, browsing on or mere use are not consent (GDPR Art. 4(11) and recital 32; CJEU C-673/17 Planet49).',
      fix: 'Remove the sentence and let the banner ask; announce changes instead of presuming acceptance.',
      span: spanOfRange(context, sentence),
    }));
