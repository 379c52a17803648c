import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`senza (?:accettare|acconsentire|consentire|consenso)`;

/** Italian. */
export const italian: FairWords = {
  accepting: [r`accett\p{L}*|consent\p{L}*|permett\p{L}*|autorizz\p{L}*|sì`],
  refusing: [r`rifiut\p{L}*|neg\p{L}*|solo (?:i )?necessari|no`, WITHOUT_CONSENT],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`impostazioni|maggiori informazioni|scopri di più|gestisci|opzioni|preferenze|personalizza|più tardi|chiudi`,
  ],
  vague: [r`ok(?:ay)?|continua|ho capito|va bene|chiudi|avanti`],
  emotive: [
    r`per favore|purtroppo|esperienza migliore|migliore esperienza|ci dispiace|delizios[oiea]|presto|solo \d{1,3} secondi`,
  ],
  guilt: [
    r`no,? (?:grazie,? )?(?:non )?(?:voglio|preferisco|mi piace|rinuncio)|esperienza (?:limitata|peggiore|ridotta)|aiutaci|sostienici`,
  ],
  doubleNegatives: [r`(?:non|senza) (?:\p{L}+ ){0,2}?(?:rifiut\p{L}*|disattivare|bloccare|negare)`],
  legitimateInterest: [r`interess[ei] legittim[oi]|legittimo interesse`],
};
