import type { CookieStance, Disclosures } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

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
  cookieStance: decide(readStatements(context), found, hasTrackers(context, found)),
});

function hasTrackers({ catalog }: ExtractContext, { services }: Disclosures): boolean {
  const cookieless = new Set(
    catalog.services.filter((one) => one.cookieless === true).map(({ id }) => id),
  );
  return services.some(
    (service) =>
      service.kind !== 'back-office' &&
      service.category !== 'necessary' &&
      !service.cookieless &&
      !cookieless.has(service.id),
  );
}

function decide(said: Statements, found: Disclosures, isTracking: boolean): CookieStance {
  if (!said.any) return 'not-stated';
  if (said.usually && !isTracking) return 'usually-none';
  if (said.deniesAll && !said.uses) return said.usesNecessary ? 'essential-only' : 'none';
  if (isTracking || found.cookies.some(({ category }) => category !== 'necessary')) return 'uses';
  return decideByWords(said, found);
}

/** What remains when no tracker and no cookie but necessary ones is named. */
function decideByWords(said: Statements, found: Disclosures): CookieStance {
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
  const said: Statements = {
    uses: false,
    usesNecessary: false,
    deniesAll: false,
    essentialOnly: false,
    usually: false,
    any: false,
  };
  for (const text of sentencesWith(context, COOKIE)) {
    said.any = true;
    said.essentialOnly ||= ESSENTIAL_ONLY.test(text.lower);
    said.usually ||= USUALLY.test(text.lower) || isAnsweredUsually(text, context);
    if (deniesCookies(text.lower, context) && context.judgedIn(text.index).length === 0) {
      said.deniesAll = true;
    } else if (context.words.uses.test(text.lower) || OWN_STORAGE.test(text.lower)) {
      const isNecessary = NECESSARY_USE.test(text.lower) && !PLAIN_USE.test(text.lower);
      said[isNecessary ? 'usesNecessary' : 'uses'] = true;
    }
  }
  return said;
}

const PLAIN_USE = /\bwe (?:and our partners )?use cookies\b/u;

/** "Do we use cookies? Usually we don't.": the answer need not repeat the word. */
function isAnsweredUsually(
  { lower, sentence }: SentenceText,
  { document }: ExtractContext,
): boolean {
  const next = document.blocks[sentence.block + 1];
  const isQuestion = document.blocks[sentence.block]?.kind === 'heading' && /\?\s*$/u.test(lower);
  if (!isQuestion || next === undefined) return false;
  return USUALLY.test(document.lower.slice(next.start, Math.min(next.end, next.start + 80)));
}

const DENIES_COOKIES =
  /(?:\bnot\b|n't\b|\bnever\b|\bno\b|\bkeine\b|\bpas de\b|\baucun\b)(?: \w+){0,3}? (?:use |set |place |store |using |utilis\w+ |information such as )?(?:any )?cookies?\b(?! (?:for|to|que|zu|für|on [a-z]+\.[a-z]))/u;

/** "X does not use cookies" is said of X; the caller leaves out sentences that name a service. */
function deniesCookies(sentence: string, { words }: ExtractContext): boolean {
  if (!DENIES_COOKIES.test(sentence) && !words.cookieless.test(sentence)) return false;
  return !/\bif you\b|\byou (?:do not|don't|may|can)\b|\baccept\b/u.test(sentence);
}
