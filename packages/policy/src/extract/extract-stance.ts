import type { CookieStance, Disclosures } from '@candor/model';

import type { Words } from '../vocabulary/compile-words.ts';
import { globalPattern } from '../vocabulary/global-pattern.ts';
import { saysEssentialOnly } from './denials.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { startsWithPronoun } from './starts-with-pronoun.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

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
  const namesOthers = found.cookies.some(({ category }) => category !== 'necessary');
  if (said.deniesAll && !said.uses && !namesOthers)
    return said.usesNecessary ? 'essential-only' : 'none';
  if (isTracking || namesOthers) return 'uses';
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
  const { words } = context;
  const said: Statements = {
    uses: false,
    usesNecessary: false,
    deniesAll: false,
    essentialOnly: false,
    usually: false,
    any: false,
  };
  for (const text of sentencesWith(context, globalPattern(context.words.cookieNouns))) {
    said.any = true;
    said.essentialOnly ||= saysEssentialOnly(text.lower, words);
    said.usually ||= saysUsuallyNone(text.lower, words) || isAnsweredUsually(text, context);
    const isOfService =
      context.judgedIn(text.index).length > 0 || startsWithPronoun(text.lower, words);
    if (deniesCookies(text.lower, context) && !isOfService) {
      said.deniesAll = true;
    } else if (words.uses.test(text.lower) || words.ownStorage.test(text.lower)) {
      const isNecessary =
        words.necessaryUses.test(text.lower) && !words.cookieUses.test(text.lower);
      said[isNecessary ? 'usesNecessary' : 'uses'] = true;
    }
  }
  return said;
}

/** "Usually we do not use cookies." */
function saysUsuallyNone(sentence: string, words: Words): boolean {
  const usually = words.usually.exec(sentence);
  if (usually === null) return false;
  const behind = sentence.slice(usually.index, usually.index + 70);
  return words.denials.test(behind) || words.nothing.test(behind) || /n't(?!\p{L})/u.test(behind);
}

/** "Do we use cookies? Usually we don't.": the answer need not repeat the word. */
function isAnsweredUsually(
  { lower, sentence }: SentenceText,
  { document, words }: ExtractContext,
): boolean {
  const next = document.blocks[sentence.block + 1];
  const isQuestion = document.blocks[sentence.block]?.kind === 'heading' && /\?\s*$/u.test(lower);
  if (!isQuestion || next === undefined) return false;
  return saysUsuallyNone(
    document.lower.slice(next.start, Math.min(next.end, next.start + 80)),
    words,
  );
}

/** "X does not use cookies" is said of X; the caller leaves out sentences that name a service. */
function deniesCookies(sentence: string, { words }: ExtractContext): boolean {
  const denial = words.cookieDenials.exec(sentence) ?? words.cookieless.exec(sentence);
  if (denial === null) return false;
  // "No cookies for tracking": some are.
  const behind = sentence.slice(denial.index + denial[0].length);
  const isLimited = words.purposeLeads.exec(behind)?.index === 1;
  return !isLimited && !words.visitor.test(sentence.slice(0, denial.index));
}
