import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`sin (?:aceptar|consentir|consentimiento)`;

/** Spanish. */
export const spanish: FairWords = {
  accepting: [r`acept\p{L}*|permit\p{L}*|autoriz\p{L}*|consent\p{L}*|sí`],
  refusing: [r`rechaz\p{L}*|deneg\p{L}*|solo (?:las )?necesarias|no`, WITHOUT_CONSENT],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`configuración|configurar|más información|gestionar|opciones|preferencias|personalizar|más tarde|cerrar`,
  ],
  vague: [r`ok(?:ay)?|continuar|entendido|de acuerdo|vale|cerrar|siguiente`],
  emotive: [
    r`por favor|lamentablemente|mejor experiencia|lo sentimos|delicios[oa]s?|rápido|solo \d{1,3} segundos?`,
  ],
  guilt: [
    r`no,? (?:gracias,? )?(?:no )?(?:quiero|prefiero|me gusta|renuncio)|experiencia (?:limitada|peor|reducida)|ayúd[ae]nos|apóy[ae]nos`,
  ],
  doubleNegatives: [
    r`(?:no|sin) (?:\p{L}+ ){0,2}?(?:rechazar|denegar|desactivar|bloquear|oponerme)`,
  ],
  legitimateInterest: [r`interés legítimo|intereses legítimos`],
};
