import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`sem (?:aceitar|concordar|consentir|(?:o (?:meu |seu )?)?consentimento)`;

/** Portuguese, of Portugal and of Brazil. */
export const portuguese: FairWords = {
  accepting: [r`aceit\p{L}*|permit\p{L}*|autoriz\p{L}*|consent\p{L}*|concord\p{L}*|sim`],
  refusing: [
    r`rejeit\p{L}*|recus\p{L}*|neg(?:ar|o|ue)|n[ãa]o`,
    r`(?:apenas|somente|só) (?:[oa]s? )?(?:cookies )?(?:estritamente )?necessári[oa]s?`,
    WITHOUT_CONSENT,
  ],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`definições|configurações|configurar|mais informaç(?:ão|ões)|sa(?:ber|iba) mais|gerir|gerenciar|opções|preferências|personalizar|mais tarde|depois|fechar`,
  ],
  vague: [
    r`ok(?:ay)?|continuar|prosseguir|avançar|entend(?:i|ido)|percebi|compreendi|de acordo|está bem|tudo bem|fechar|seguinte|próximo`,
  ],
  emotive: [
    r`por favor|se faz favor|infelizmente|lament(?:amos|avelmente)|desculp\p{L}*|que pena|adoramos|feliz(?:es)?|incrível|delicios[oa]s?|depressa`,
    r`melhor experiência|experiência melhor|(?:só|apenas) (?:faltam )?\d{1,3} segundos?`,
  ],
  guilt: [
    r`n[ãa]o,? (?:obrigad[oa],? )?(?:eu )?(?:n[ãa]o )?(?:quero|prefiro|gosto|abdico|renuncio)`,
    r`experiência (?:limitada|pior|reduzida|inferior)|pior experiência|ajud[ae]-nos|apoi[ae]-nos|nos (?:ajude|apoie)`,
  ],
  doubleNegatives: [
    r`(?:n[ãa]o|nunca|sem) (?:\p{L}+ ){0,2}?(?:rejeit\p{L}*|recus\p{L}*|desativ\p{L}*|bloque\p{L}*|opor-me|me opor)`,
    r`desativ\p{L}* (?:\p{L}+ ){0,2}?(?:bloqueio|recusa|rejeição)`,
  ],
  legitimateInterest: [r`interesses? legítimos?|legítimos? interesses?`],
};
