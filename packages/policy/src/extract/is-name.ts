import type { Disclosures } from '@candor/model';

import { notServices } from '../match/not-services.ts';
import type { PolicyDocument } from '../parse/policy-document.ts';
import { documentWords } from '../vocabulary/document-words.ts';
import { wordKey } from '../vocabulary/word-starts.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import type { ExtractContext } from './extractor.ts';
import type { UnknownName } from './unknown-name.ts';

/** Words that open a line or sentence with a capital and are no names. */
const COMMON =
  /^(?:the|this|these|those|our|your|we|you|it|its|a|an|all|any|some|other|others|if|when|where|how|what|who|please|note|important|privacy|cookies?|data|information|services?|personal|contact|name|e?-?mail|address|legal|consent|analytics|marketing|advertising|necessary|strictly|functional|functionality|performance|preferences?|security|targeting|social|session|persistent|first|third|third-party|website|web|customers?|users?|visitors?|authentication|operations?|statistics|storage|support|payment|payments|hosting|purpose|duration|provider|type|category|in|on|for|to|by|as|and|or|no|yes|see|more|further|opt|opt-out|right|rights|access|google|facebook|microsoft|meta|ireland|usa|eu|uk|gdpr|dsgvo|rgpd|nous|vous|les|le|la|des|die|der|das|wir|sie|los|las|el|ce|cette|notre|nos|votre|dieser?|diese|unser\w*|nuestr\w*|esta|este|own|propi[ao]s?|propre|eigene?r?|interne?|self|visa|mastercard|american|january|february|march|april|may|june|july|august|september|october|november|december|internet|wi-?fi|bluetooth|apps?|site|page|team|inc|company|group|members?|states?|part(?:y|ies)|terms|notice|agreement|order|account|children|law|ads?|karten?|termine?|bewertung(?:en)?|feedback|chat|maps?|videos?|search|booking|newsletter|reviews?|forms?|formulare?|suche|kommentare?|quiz|cartes?|recherche|réservations?|avis|mapas?|reservas?|opiniones|buscador|errors?|fehler|fonts?|schriften|polices|comments?|podcasts?|surveys?|umfragen?)$/iu;
/** Techniques, standards, laws and offices that are written with capitals and are no products. */
const TECHNICAL =
  /\b(?:ssl|tls|https?|html5?|css|javascript|java|php|mysql|ip|dns|url|pdf|gps|sms|mms|iban|sepa|tcf|iab|ccpa|cpra|gdpr|dsgvo|rgpd|lopd\w*|ttdsg|tdddg|bdsg|dpf|scc?s|clauses?|framework|addendum|act|regulation|directive|article|art\.?|section|commission\w*|authorit\w*|agency|agencia|autorité|aufsichtsbehörde|behörde|ministry|court|parliament|university|union|council|commissioner\w*|safari|firefox|chrome|edge|opera|windows|android|ios|macos|linux|internet explorer|kingdom|states|zealand|africa|america|europe|street|road|avenue|straße|rue|calle|policy|statement|erklärung|politique|política|privacy shield|manager|officer|beauftragte\w*|board)\b/iu;

/** Endings of ordinary words; a name may have one, but not in each of its words. */
const ORDINARY =
  /(?:ed|ing|ings|[ts]ions?|ments?|ness|it(?:y|ies)|able|ally|ung|ungen|heit|keit|schaft|tät|logie|tum|angebote?s?|dienste?s?|tools?|plattform|software|websites?|shops?|netzwerke?n?s?|medien|anbieters?|apps?|inhalte?n?|funktionen?|elemente?n?|servern?|browsers?|konto|formulare?s?|technik|rechte?s?|gesetz(?:es)?|amt(?:es)?|behörde|gericht|stelle|person(?:en)?|nutzers?|besuchers?|kunden?|vertrag(?:es)?|adressen?|nummer|verfahren|portals?|systems?|daten|seiten?|zwecken?|ción|ciones|dad|aciones|ité|ités)$/iu;
const FORM_ALONE = new RegExp(`^${LEGAL_FORMS}\\.?$`, 'iu');
const none = new Set(notServices.map((name) => name.toLowerCase()));

/** Makes the test whether a capitalised name may be the product of somebody else. */
export function createNameTest(
  { words, document }: ExtractContext,
  { company, controller, title, contact }: Disclosures,
): (found: Pick<UnknownName, 'name' | 'isSure'>) => boolean {
  const own = [company, controller, title, document.pageTitle, ...shortNames(document.text)]
    .filter((name) => name !== null)
    .join(' ')
    .toLowerCase();
  const hosts = [contact.email, contact.dpo]
    .map((mail) => closed(mail?.split('@')[1]?.replace(/\.[a-z]+$/u, '') ?? ''))
    .filter((host) => host.length >= 4);
  const everyday = [
    ...Object.values(words.categories),
    ...Object.values(words.columns),
    words.siteContexts,
    words.officeContexts,
    words.serviceNouns,
    words.company,
    words.visitor,
  ];
  const isSmall = createSmallTest(document);
  const isOrdinary = (word: string): boolean =>
    /^\p{Lu}{2,3}$/u.test(word) ||
    COMMON.test(word) ||
    ORDINARY.test(word) ||
    isSmall(word.toLowerCase());
  const isEveryday = (word: string): boolean =>
    isOrdinary(word) || everyday.some((pattern) => isWhole(pattern, word));

  return ({ name, isSure }) => {
    const parts = name.split(' ');
    const plain = closed(name);
    if (plain.length < 2 || /^\d+$/u.test(plain) || COMMON.test(parts[0] ?? '')) return false;
    if (none.has(name.toLowerCase()) || FORM_ALONE.test(name)) return false;
    if (
      TECHNICAL.test(name) ||
      parts.every(
        (part) =>
          (isSure ? isOrdinary : isEveryday)(part) &&
          (parts.length > 1 || !/^\p{Lu}{2,3}$/u.test(part)),
      )
    )
      return false;
    if (own.includes(name.toLowerCase())) return false;
    return !hosts.some((host) => host.includes(plain) || plain.includes(host));
  };
}

const SHORT_NAME = /\([^()"“„«']{0,40}["“„«'] ?([^"“”„«»'()]{2,40}?) ?["”“»'][^()]{0,60}\)/gu;

/** What a policy's opening names somebody for short: `Quiet Bakery GmbH ("QB")`. */
function shortNames(text: string): readonly string[] {
  const opening = text.slice(0, 3000).matchAll(SHORT_NAME);
  return [...opening].map((match) => match[1] ?? '');
}

const SMALL = /(?<![./@_:-])\p{Ll}{2,40}(?![\p{L}\p{N}_@/-]|\.\p{L})/uy;

/** Makes the test whether the text writes a word without a capital somewhere, outside addresses. Words are gathered by key when one is asked for. */
function createSmallTest(document: PolicyDocument): (word: string) => boolean {
  const { starts, ends, numbers, places } = documentWords(document);
  const gathered = new Map<string, ReadonlySet<string>>();
  const gather = (key: string): ReadonlySet<string> => {
    const small = new Set<string>();
    for (const word of places[numbers.get(key) ?? -1] ?? []) {
      const written = document.text.slice(starts[word], ends[word]);
      SMALL.lastIndex = starts[word] ?? 0;
      if (!small.has(written) && SMALL.test(document.text)) small.add(written);
    }
    return small;
  };
  return (word) => {
    const key = wordKey(word, 0, word.length);
    const small = gathered.get(key) ?? gather(key);
    gathered.set(key, small);
    return small.has(word);
  };
}

function isWhole(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.[0].length === word.length;
}

function closed(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
