import type { CookieStance, Disclosures } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { sentencesWith } from './sentences-with.ts';

const COOKIE =
  /\b(?:cookies?|traceurs?)\b|\b(?:local|session) ?storage\b|\btechnisch notwendige speicherung/gu;
const OWN_STORAGE =
  /\bcookies? (?:is|are|may be|will be) (?:stored|set|used|placed)\b|\b(?:makes?|making) use of cookies\b|\b(?:contains?|sets?|places?|stores?|places) [^.]{0,30}\bcookies?\b/u;
const ESSENTIAL_ONLY =
  /\b(?:only|solely|exclusively|just|nur|ausschließlich|uniquement|exclusivement|solo|únicamente)\b[^.]{0,60}\b(?:necessary|essential|required|notwendige?\w*|erforderliche?\w*|essenzielle?\w*|nécessaires?|essentiels?|necesarias|esenciales|técnicas)\b/u;
const USUALLY =
  /\b(?:usually|generally|normally|in general|as a rule|in der regel|normalerweise|en principe|généralement|normalmente)\b[^.]{0,40}(?:not\b|n't\b|\bno\b|nicht|keine?|pas|\bno\b)|\bavoid(?:s|ing)? (?:using |the use of )?cookies\b/u;
const NECESSARY_USE =
  /logged in|log ?in|session|authenticat|necessary|essential|settings?|language|robots|captchas?|human users|angemeldet|connecté/u;

interface Statements {
  uses: boolean;
  usesNecessary: boolean;
  deniesAll: boolean;
  essentialOnly: boolean;
  usually: boolean;
  any: boolean;
}

/** Reads what the policy says of cookies as a whole. Named services weigh more than words: whoever names trackers uses cookies. */
export const extractStance: Extractor = (context, found) => ({
  cookieStance: decide(readStatements(context), found, context),
});

function decide(said: Statements, found: Disclosures, { catalog }: ExtractContext): CookieStance {
  if (!said.any) return 'not-stated';
  const isCookieless = (id: string): boolean =>
    catalog.services.find((service) => service.id === id)?.cookieless === true;
  const trackers = found.services.filter(
    ({ kind, category, cookieless, id }) =>
      kind !== 'back-office' && category !== 'necessary' && !cookieless && !isCookieless(id),
  );
  if (said.usually && trackers.length === 0) return 'usually-none';
  if (said.deniesAll && !said.uses) return said.usesNecessary ? 'essential-only' : 'none';
  if (trackers.length > 0 || found.cookies.some(({ category }) => category !== 'necessary'))
    return 'uses';
  if (said.essentialOnly || deniesTracking(found)) return 'essential-only';
  return said.uses || said.usesNecessary || found.cookies.length > 0 ? 'uses' : 'not-stated';
}

function deniesTracking({ negations }: Disclosures): boolean {
  return negations.some(({ target }) =>
    ['tracking-cookies', 'analytics', 'category:analytics+marketing before consent'].includes(
      target,
    ),
  );
}

function readStatements(context: ExtractContext): Statements {
  const { words, document } = context;
  const said: Statements = {
    uses: false,
    usesNecessary: false,
    deniesAll: false,
    essentialOnly: false,
    usually: false,
    any: false,
  };
  for (const { lower, sentence, index } of sentencesWith(context, COOKIE)) {
    said.any = true;
    const isDenied = deniesCookies(lower, context) && context.judgedIn(index).length === 0;
    if (ESSENTIAL_ONLY.test(lower)) said.essentialOnly = true;
    if (USUALLY.test(lower)) said.usually = true;
    if (isDenied) {
      said.deniesAll = true;
    } else if (words.uses.test(lower) || OWN_STORAGE.test(lower)) {
      if (NECESSARY_USE.test(lower) && !/\bwe (?:and our partners )?use cookies\b/u.test(lower))
        said.usesNecessary = true;
      else said.uses = true;
    }
    // "Do we use cookies? Usually we don't." — the answer need not repeat the word.
    const block = document.blocks[sentence.block];
    const next = document.blocks[sentence.block + 1];
    if (block?.kind === 'heading' && /\?\s*$/u.test(lower) && next !== undefined) {
      said.usually ||= USUALLY.test(
        document.lower.slice(next.start, Math.min(next.end, next.start + 80)),
      );
    }
  }
  return said;
}

const DENIES_COOKIES =
  /(?:\bnot\b|n't\b|\bnever\b|\bno\b|\bkeine\b|\bpas de\b|\baucun\b)(?: \w+){0,3}? (?:use |set |place |store |using |utilis\w+ |information such as )?(?:any )?cookies?\b(?! (?:for|to|que|zu|für|on [a-z]+\.[a-z]))/u;

/** "X does not use cookies" is said of X; the caller leaves out sentences that name a service. */
function deniesCookies(sentence: string, { words }: ExtractContext): boolean {
  if (!DENIES_COOKIES.test(sentence) && !words.cookieless.test(sentence)) return false;
  return !/\bif you\b|\byou (?:do not|don't|may|can)\b|\baccept\b/u.test(sentence);
}
