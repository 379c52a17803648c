import type { Phrases } from './phrases.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

const AGREEING = r`(?:stimmen sie|stimmt der|willigen sie|erklären sie sich|akzeptieren sie|einverstanden|gehen wir davon aus)`;

/** German. */
export const german: Phrases = {
  language: 'de',
  acceptLabels: [
    r`ich (?:stimme zu|akzeptiere|bin einverstanden)|alles? (?:cookies )?(?:akzeptieren|zulassen|erlauben|annehmen)`,
    r`(?:cookies )?(?:akzeptieren|zustimmen|erlauben|zulassen)|einverstanden|verstanden|alles klar`,
  ],
  rejectLabels: [
    r`(?:alle[s ]*)?ablehnen|nur (?:technisch )?(?:notwendige|erforderliche|essenzielle)\p{L}*|verweigern|ohne (?:einwilligung|zustimmung)`,
  ],
  agreementTriggers: [
    r`durch (?:die|ihre)|mit (?:der|ihrer)|indem sie|wenn sie|sofern sie|nutzung (?:gilt|bedeutet)`,
  ],
  agreementByUse: [
    r`(?:durch|mit) (?:die|der|ihre[rn]?) (?:\p{L}+ )?(?:nutzung|verwendung|benutzung)[^.]{0,160}?\b${AGREEING}`,
    r`indem sie [^.]{0,80}?(?:nutzen|verwenden|besuchen|weitersurfen|fortfahren|aufrufen)[^.]{0,120}?\b${AGREEING}`,
    r`(?:wenn|sofern) sie [^.]{0,80}?(?:weiter (?:nutzen|verwenden|surfen|benutzen)|weitersurfen|weiterhin (?:nutzen|besuchen|verwenden))[^.]{0,120}?\b${AGREEING}`,
    r`(?:weiteren?|fortgesetzten?) nutzung[^.]{0,120}?(?:gilt als|bedeutet|stellt)[^.]{0,60}?(?:zustimmung|einwilligung|einverständnis)`,
  ],
  anonymousClaims: [
    r`(?:ist|sind|gilt|gelten|bleiben|bleibt|werden als)(?: [\p{L},-]+){0,4}? (?:völlig |vollständig )?(?:anonyme?[rsn]?|nicht personenbezogen)`,
  ],
  identifiers: [
    r`ip-adressen?|gerätekennung\p{L}*|geräte-ids?|cookie-?(?:id|kennung)\p{L}*|eindeutige[nr]? (?:kennung|id)\p{L}*`,
  ],
  anonymizing: [r`nach|nachdem|gekürzt\p{L}*|kürzung|anonymisiert\p{L}*`],
  browsers: [r`(?:web|internet)?browsers?|browser-?einstellungen`],
  browserControls: [
    r`deaktivier\p{L}*|ablehn\p{L}*|blockier\p{L}*|verhinder\p{L}*|unterbind\p{L}*|lösch\p{L}*`,
    r`einstell\p{L}*|konfigurier\p{L}*|untersag\p{L}*|ausschließ\p{L}*`,
  ],
  browserAdvice: [r`ihre[rnms]?|können sie|(?:browser-?)?einstellungen`],
  browserOther: [r`sitzungs-?cookies?|session-?cookies?`],
  ownControls: [
    r`cookie-?(?:einstellungen|banner|hinweis|präferenzen)|consent-(?:banner|tool|manager)`,
    r`einwilligungs(?:banner|verwaltung)|datenschutz-?einstellungen`,
  ],
  trackingDenials: [
    r`(?:verwende[nt]|setz(?:en|t)|nutz(?:en|t)|benutz(?:en|t)) (?:\p{L}+ ){0,4}?keine(?:rlei)? (?:tracking-?cookies|cookies|tracker|tracking|analyse-?(?:tools|dienste|cookies))(?! (?:zu|für|von|die|um|zum))`,
    r`keine (?:tracking-?cookies|cookies|tracker|analyse-?(?:tools|dienste)) (?:ein|verwendet|gesetzt|eingesetzt|genutzt)`,
    r`verzichte[nt] (?:\p{L}+ ){0,4}?auf (?:\p{L}+ ){0,3}?(?:cookies|tracking|webanalyse)|(?:findet|erfolgt) (?:\p{L}+ ){0,3}?kein tracking`,
  ],
  transferDenials: [
    r`geben (?:\p{L}+ ){0,6}?(?:nicht|keine\p{L}*) (?:\p{L}+ ){0,4}?(?:weiter|an dritte)|keine weitergabe|verkaufen (?:\p{L}+ ){0,5}?nicht`,
  ],
  denialLimits: [
    r`es sei denn|sofern|solange|bevor|ohne ihre|bis sie|nur mit ihrer|cookies (?:für|zur?|zum)`,
  ],
  transfers: [
    r`weitergeben|geben wir (?:\p{L}+ ){0,4}?weiter|weitergabe|übermitteln|dritte\p{L}*|offenlegen`,
  ],
  denialExceptions: [
    r`(?:dies|das) gilt nicht für\b[^.]{0,80}\b(?:dritte\p{L}*|anbieter\p{L}*|dienstleister\p{L}*|partner\p{L}*|auftragsverarbeiter\p{L}*)`,
    r`(?:hiervon|davon) (?:sind )?ausgenommen\b[^.]{0,80}\b(?:dritte\p{L}*|anbieter\p{L}*|dienstleister\p{L}*|partner\p{L}*)`,
  ],
  formerly: [r`ehemals|früher|vormals`],
  tracking: [
    r`analyse\p{L}*|webanalyse\p{L}*|cookies?|werbung|werbe\p{L}*|remarketing|retargeting|tracking|statisti\p{L}*|reichweitenmessung`,
  ],
  trackingExempt: [
    r`(?:technisch |unbedingt )?notwendig\p{L}*|erforderliche cookies|essenziell\p{L}*|sicherheit|betrug\p{L}*|fehler\p{L}*|stabilität|kundendienst`,
  ],
  catchAllHeadings: [r`sonstige\p{L}*|weitere\p{L}*|andere\p{L}*|verschiedenes`],
  openRetention: [
    r`unbefristet|unbegrenzt|auf unbestimmte zeit|zeitlich unbeschränkt|dauerhaft gespeichert`,
  ],
  keeping: [r`aufbewahr\p{L}*|gespeichert|speicher\p{L}*|gelöscht|lösch\p{L}*`],
  lightData: [
    r`webseiten?|websites?|besuch\p{L}*|nutzungsdaten|kontaktformular\p{L}*|werbung|newsletter|interessenten`,
  ],
  privacyShield: [r`privacy[ -]shield\p{L}*|privacy-shield-\p{L}+|eu-us-datenschutzschild\p{L}*`],
  safeHarbor: [r`safe[ -]harbou?r(?:-\p{L}+)?`],
  frameworkEnded: [
    r`ungültig\p{L}*|nicht mehr|für unwirksam|aufgehoben|nachfolge\p{L}*|ersetzt|gekippt|schrems`,
  ],
  flashStorage: [r`flash-?cookies?|flash-?player`],
  preticked: [
    r`vorangekreuzt\p{L}*|voreingestellt\p{L}* häkchen|vorausgewählt\p{L}*|häkchen (?:\p{L}+ ){0,2}?(?:entfernen|herausnehmen)|abwählen`,
  ],
  pretickedDenials: [
    r`(?:keine?[nrms]?|nie|niemals|nicht)(?: \p{L}+){0,3} (?:vorangekreuzt|vorausgewählt)\p{L}*`,
  ],
  trackingStatements: [r`ip-adress\p{L}*|nutzungsdaten|besuchte seiten`],
  datePromises: [
    r`datum der letzten (?:aktualisierung|änderung|überarbeitung)|das datum (?:am anfang|am ende|oben|unten)`,
  ],
  promisedControls: [
    r`(?:ihre|die) (?:cookie-)?(?:einwilligung|zustimmung|auswahl|einstellungen)[^.]{0,80}?\b(?:jederzeit|hier)\b[^.]{0,80}?\b(?:widerrufen|ändern|anpassen|zurückziehen)`,
    r`nicht (?:technisch )?(?:notwendige|erforderliche) cookies (?:\p{L}+ )?(?:ablehnen|deaktivieren)`,
  ],
  controlSubjects: [r`cookies?|einstellungen|auswahl`],
  vendorPromises: [
    r`mehr (?:informationen )?(?:über|zu) (?:unsere[nr]?|diese[nr]?|die|den) (?:anbieter\p{L}*|dienste\p{L}*|partner\p{L}*)[^.]{0,120}\b(?:unten|abschnitt)`,
  ],
  cookieWalls: [
    r`(?:zugang|zugriff|nutzung)[^.]{0,80}?\bnur\b[^.]{0,60}?\bcookies?\b[^.]{0,40}?(?:zustimm|einwillig|akzeptier)\p{L}*`,
    r`(?:zugang|zugriff|nutzung)[^.]{0,80}?\bnur\b[^.]{0,60}?(?:zustimm|einwillig|akzeptier)\p{L}*[^.]{0,40}?\bcookies`,
    r`(?:ohne|lehnen sie)[^.]{0,60}?\bcookies\b[^.]{0,40}?(?:können sie|kann|ist)[^.]{0,30}?(?:website|webseite|seite|angebot)[^.]{0,20}?\bnicht (?:nutzen|nutzbar|genutzt|möglich|zugänglich|besuchen|aufrufen)`,
  ],
  necessaryCookies: [r`notwendig\p{L}*|erforderlich\p{L}*|essenziell\p{L}*`],
  exemptionClaims: [
    r`(?:analyse|statistik|reichweitenmessung|webanalyse)\p{L}*[^.]{0,80}?\b(?:einwilligungsfrei|(?:bedarf|bedürfen|benötigt|benötigen|erfordern|erfordert) (?:\p{L}+ )?keiner? (?:einwilligung|zustimmung)|keine (?:einwilligung|zustimmung) (?:erforderlich|nötig|notwendig))`,
  ],
  withdrawals: [
    r`widerruf\p{L}*|(?:einwilligung|zustimmung|auswahl)[^.]{0,60}(?:zurück(?:ziehen|nehmen)|ändern)`,
  ],
};
