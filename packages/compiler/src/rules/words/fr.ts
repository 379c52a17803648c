import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`sans (?:accepter|consentir|consentement|accord)`;

/** French. */
export const french: FairWords = {
  accepting: [r`accept\p{L}*|autoris\p{L}*|consen\p{L}*|permett\p{L}*|oui`],
  refusing: [
    r`refus\p{L}*|rejet\p{L}*|interdi\p{L}*|uniquement (?:les )?(?:cookies )?nécessaires|non`,
    WITHOUT_CONSENT,
  ],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`paramètres|paramétrer|en savoir plus|plus d[’']informations|gérer|options|personnaliser|plus tard|fermer`,
  ],
  vague: [r`ok(?:ay)?|continuer|j['’]ai compris|d['’]accord|compris|fermer|suivant`],
  emotive: [
    r`s[’']il vous pla[iî]t|malheureusement|dommage|meilleure exp[eé]rience|désolée?s?|délicieux|vite|plus que \d{1,3} secondes?`,
  ],
  guilt: [
    r`non,? (?:merci,? )?je (?:ne|préfère|renonce)|je ne (?:veux|souhaite) pas|expérience (?:dégradée|limitée|moins bonne)|aidez-nous|soutenez-nous`,
  ],
  doubleNegatives: [
    r`(?:ne (?:pas )?|sans |ne plus )(?:\p{L}+ ){0,2}?(?:refuser|rejeter|désactiver|bloquer|m['’]opposer)`,
  ],
  legitimateInterest: [r`intérêts? légitimes?`],
};
