import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`ohne (?:zustimmung|einwilligung|einverständnis|zu akzeptieren|zuzustimmen|einzuwilligen)`;

/** German. */
export const german: FairWords = {
  accepting: [r`akzeptier\p{L}*|zustimm\p{L}*|erlaub\p{L}*|zulassen|annehmen|einwillig\p{L}*|ja`],
  refusing: [
    r`ablehn\p{L}*|verweiger\p{L}*|nur (?:technisch )?(?:notwendige|erforderliche)\p{L}*|nein|nicht|keine`,
    WITHOUT_CONSENT,
  ],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`einstellungen|mehr (?:erfahren|informationen)|verwalten|optionen|anpassen|später|schließen`,
  ],
  vague: [r`ok(?:ay)?|weiter|verstanden|einverstanden|alles klar|schließen|fortfahren`],
  emotive: [
    r`bitte|leider|schade|traurig|lieben|beste erfahrung|bestes erlebnis|verpassen|lecker|schnell noch|nur \d{1,3} sekunden`,
  ],
  guilt: [
    r`nein,? (?:danke,? )?ich (?:will|möchte|mag|verzichte|bevorzuge)|ich (?:will|möchte) (?:kein\p{L}*|nicht)`,
    r`(?:schlechtere|eingeschränkte|langsamere)\p{L}* (?:\p{L}+ )?(?:erlebnis|erfahrung|website|seite)|unterstützen sie uns|helfen sie uns`,
  ],
  doubleNegatives: [
    r`(?:nicht|kein\p{L}*|nie) (?:\p{L}+ ){0,3}?(?:ablehnen|verweigern|widersprechen|deaktivieren|blockieren|ausschalten)|ablehnung (?:\p{L}+ ){0,2}?(?:ablehnen|deaktivieren|aufheben)`,
  ],
  legitimateInterest: [r`berechtigte[mns]? interesse\p{L}*`],
};
