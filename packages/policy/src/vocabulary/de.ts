import type { Vocabulary } from './vocabulary.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

/** German. */
export const german: Vocabulary = {
  language: 'de',
  categories: {
    necessary: [
      r`(?:unbedingt |technisch |zwingend )?(?:notwendig|erforderlich)\w*|essenziell\w*`,
      r`essentiell\w*|technisch\w*|sicherheit\w*|betrugs\w*|lastverteilung`,
    ],
    functional: [
      r`funktional\w*|funktionell\w*|funktions\w*|präferenz\w*|komfort\w*|einstellungen`,
      r`karten(?:dienst)?\w*|schriftarten|suche`,
    ],
    analytics: [
      r`analyse\w*|analytisch\w*|statistik\w*|statistisch\w*|leistungs\w*|messung`,
      r`reichweiten\w*|webanalyse\w*|performance`,
    ],
    marketing: [
      r`marketing\w*|werbe\w*|werbung|zielgruppen\w*|anzeigen|remarketing|konversion\w*`,
      r`affiliate\w*|vertrieb`,
    ],
    social: [
      r`sozial\w* (?:medien|netzwerk\w*|plug-?ins?)|social[ -]?media\w*|kommentar\w*|videos?`,
      r`eingebettet\w*|teilen`,
    ],
  },
  siteContexts: [
    r`cookies?|tracking\w*|webanalyse\w*|analyse\w*|werbung|pixel|plug-?ins?|besucher\w*`,
    r`website|webseite|internetseite|drittanbieter\w*|dienste von dritten|eingebettet\w*`,
  ],
  officeContexts: [
    r`kunden\w*|zahlung\w*|rechnung\w*|bestell\w*|bewerb\w*|stellen\w*|hosting|newsletter`,
    r`kontakt\w*|auftragsverarbeiter|e-?mails?|veranstaltung\w*|videokonferenz\w*`,
  ],
  officeUses: [
    r`crm|newsletter\w*|e-?mails?|versand|versenden|hosting|gehostet|server\w*|gespeichert`,
    r`speicher\w*|zahlung\w*|rechnung\w*|bewerb\w*|videokonferenz\w*|kunden\w*|serverseitig`,
  ],
  siteUses: [
    r`analys\w*|messen|messung|cookies?|besucher\w*|pixel|skripte?|werbe\w*|anzeigen`,
    r`eingebettet\w*|einbind\w*|auswert\w*|nutzerverhalten|surfverhalten`,
  ],
  uses: [
    r`(?:wir|website|webseite|seite) (?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)|bind(?:en|et)|benutz(?:en|t)|einsetz\w*)`,
    r`nutzen wir|verwenden wir|setzen wir|verwendung von|einsatz von|nutzung von|mittels`,
    r`über|durch|mit hilfe von|bereitgestellt (?:von|durch)`,
  ],
  usageDenials: [
    r`(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)|lädt|laden|einsetz\w*)(?: [^\s.,;]+){0,5}? (?:keine?[nrms]?|nicht)`,
    r`verzichte[nt]|ohne (?:den einsatz|die verwendung) von`,
  ],
  denials: [r`nicht|keine?[nrms]?|niemals|ohne|weder|verzichten`],
  examples: [r`z\.\s?b\.?|wie|zum beispiel|beispielsweise|etwa|wie etwa|bspw\.?`],
  exampleNouns: [
    r`websites?|webseiten|suchmaschinen|soziale[nr]? (?:medien|netzwerke[n]?)|konten`,
    r`browsern?|plattformen|unternehmen|netzwerken?`,
  ],
  providedBy: [
    r`(?:angeboten|bereitgestellt|betrieben|entwickelt) (?:von|durch)`,
    r`(?:dienst|produkt|service|angebot|tool|webanalysedienst|analysedienst)(?:es|s)? (?:der|von|des)`,
    r`anbieter (?:ist|des dienstes ist)(?: die)?`,
  ],
  conditions: [r`wenn sie (?:sich|ihr|ihre)|sofern sie`],
  vendorPolicies: [
    r`datenschutz(?:erklärung|hinweise|bestimmungen|richtlinien?)|nutzungsbedingungen`,
    r`opt[ -]?out`,
  ],
  optOuts: [r`opt[ -]?out|widersprechen|widerspruch|deaktivier\w+|browser-?add-?on`],
  cookieless: [
    r`(?:verwendet|setzt|nutzt) keine cookies`,
    r`ohne (?:den einsatz von |die verwendung von )?cookies|cookie-?los\w*|cookiefrei`,
  ],
  browserSettings: [r`browsereinstellungen|ihre[mrs]? browser\w*|browser`],
  columns: {
    name: [r`name|cookies?|cookie-?name|bezeichnung`],
    purpose: [r`zweck\w*|beschreibung|funktion|verwendungszweck`],
    duration: [r`dauer|laufzeit|speicherdauer|gültigkeit\w*|ablauf\w*|lebensdauer`],
    provider: [r`anbieter|dienst|domain|host|herausgeber|quelle|drittanbieter`],
    category: [r`kategorie|typ|art`],
  },
  units: {
    Y: [r`jahre?n?`],
    M: [r`monate?n?`],
    W: [r`wochen?`],
    D: [r`tage?n?`],
    TH: [r`stunden?`],
    TM: [r`minuten?`],
    TS: [r`sekunden?`],
  },
  sessionDurations: [r`sitzung\w*|session|ende der sitzung|sitzungsende|schließen des browsers`],
  persistentDurations: [r`dauerhaft|permanent|persistent|unbegrenzt|bis zur löschung`],
  updatedLabels: [
    r`stand(?: vom)?|zuletzt (?:aktualisiert|geändert)(?: am)?`,
    r`letzte (?:aktualisierung|änderung)(?: am)?|aktualisiert am|fassung vom|version vom`,
  ],
  effectiveLabels: [r`gültig (?:ab|seit)|in kraft (?:seit|ab)|inkrafttreten`],
};
