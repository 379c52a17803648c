import type { Category, FirstPartyCookieDisclosure } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { MAX_FACTS } from './limits.ts';
import { sectionCategory } from '../match/section-category.ts';
import { shortenPurpose } from './shorten-purpose.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

const COOKIES = /\bcookies?\b/gu;

/** Reads the company's own cookies that the policy describes by what they are for, without naming a service or a cookie. */
export const extractFirstPartyCookies: Extractor = (context, found) => {
  const cookies = new Map<string, FirstPartyCookieDisclosure>();
  const named = new Set(
    [...found.cookies, ...found.services].flatMap(({ evidence }) =>
      evidence.map(({ start }) => start),
    ),
  );
  let labelled = -1;
  for (const text of sentencesWith(context, COOKIES)) {
    if (cookies.size >= MAX_FACTS) break;
    // "Session cookies. We use session cookies to …": the label has said it.
    if (text.sentence.block === labelled || !speaksOfOwn(text, context)) continue;
    const label = labelOf(text, context);
    const read = readCookie(text, label ?? goalOf(text.text), context);
    if (label !== null && read !== null) labelled = text.sentence.block;
    const evidence = context.quote(text.sentence);
    if (read !== null && !named.has(evidence.start) && !cookies.has(read.purpose))
      cookies.set(read.purpose, { ...read, evidence: [evidence] });
  }
  return { firstPartyCookies: [...cookies.values()] };
};

/** The category is decided by all that is said, the purpose is the part that decided it. */
function readCookie(
  text: SentenceText,
  described: string | null,
  context: ExtractContext,
): { purpose: string; category: Category } | null {
  const category = described === null ? null : categoryOf(described, text, context);
  if (described === null || category === null) return null;
  const purpose = shortenPurpose(described, (clause) => wordedCategory(clause) === category);
  return purpose === null ? null : { purpose, category };
}

/** Sentences about cookies of others, about what the visitor may do, or about cookies as such. */
const NOT_OWN =
  /\b(?:third[ -]part(?:y|ies)|partners?|advertisers|providers?|you can|you may|if you|what is|(?:a|each|every) (?:\w+ )?cookie (?:is|can)|are (?:small|files|text)|(?:many|most) (?:web ?)?sites|unlike|contrairement|de nombreux sites|im gegensatz|a diferencia)\b/u;
/** "Cookies are generally used to …" explains what cookies are. */
const GENERALITY =
  /\bcookies? (?:(?:is|are|can be|sind|werden|sont|son) )?(?:generally|usually|typically|commonly|normally|widely|often|mainly|in der regel|généralement|normalmente) (?:used|employed|serve|help|allow|verwendet|utilisés|utilizadas)\b/u;
const EXPLANATION =
  /^[\d.\s]*(?:what (?:is|are) (?:an? )?(?:\w+ )?cookies?|que sont les cookies|qu'est-ce qu'un cookie|was sind cookies|¿?qué (?:es una|son las) cookies?)\b/iu;
/** What the visitor does about cookies is not what they are for. */
const VISITOR_ACTION =
  /^(?:how to |to )?(?:control|manage|clear|block|disable|delete|turn|switch|erase|remove|refuse|reject|accept|allow|decline|change|adjust|withdraw|enable|restrict|limit|view|opt|supprimer|gérer|désactiver|bloquer|refuser|accepter|effacer|paramétrer|eliminar|eliminando|borrar|desactivar|bloquear|gestionar|rechazar|aceptar|löschen|blockieren|deaktivieren|ablehnen|verwalten)(?:ing)?\b/iu;
const VISITOR_LEAD = /\b(?:you (?:can|may)|vous pouvez|sie können|puede[ns]?|your choices)\b/iu;

function speaksOfOwn({ lower, sentence }: SentenceText, context: ExtractContext): boolean {
  const block = context.document.blocks[sentence.block];
  if (!isProse(block) || context.words.usageDenials.test(lower)) return false;
  if (NOT_OWN.test(lower) || GENERALITY.test(lower) || VISITOR_ACTION.test(lower)) return false;
  const lead = context.leadOf(sentence.block);
  const title = context.titlesOf(sentence.block)[0] ?? '';
  const isExplained = EXPLANATION.test(title) && !context.words.uses.test(`${lead} ${lower}`);
  return !VISITOR_LEAD.test(lead) && !isExplained;
}

const LABEL = /^((?:[\p{L}/-]+ ){1,4}?)cookies?\b/iu;
/** "We use cookies", "these cookies": a sentence, no label. */
const NO_LABEL =
  /\b(?:we|you|they|it|i|our|your|their|the|a|an|these|those|this|that|such|some|any|all|other|most|use[sd]?|set|sets|uses?|nous|vous|les|des|le|la|ces|wir|sie|die|der|das|diese|las|los|estas|usamos|utilizamos|utilisons|verwenden)\b/iu;

/** "Session management cookies for …" in a list under a heading about cookies. */
function labelOf({ text, sentence }: SentenceText, context: ExtractContext): string | null {
  const block = context.document.blocks[sentence.block];
  if (block?.kind !== 'item' || !isUnderCookies(context, sentence.block)) return null;
  const label = LABEL.exec(text)?.[1]?.trim().toLowerCase();
  return label === undefined || NO_LABEL.test(label) ? null : label;
}

const GOAL =
  /\bcookies?\b[^.]{0,120}?\b(?:to|that|which|for|may|might|um|zu|pour|para)\s+((?:remember|keep|stay|identify|recogni[sz]e|maintain|operate|balance|protect|measure|secure|store|personali[sz]e|log|authenticate|mémoriser|maintenir|speichern|recordar)\b.{3,600})/isu;
/** That somebody is told apart from others is a means; what for, the sentence does not say. */
const BARE_RECOGNITION =
  /^(?:identify|recogni[sz]e) (?:(?:you|users?|visitors?|your|a|an|the|individual|unique|returning|device|browser|computer) ?)+[.!]?$/iu;

/** "Cookies … to remember your settings". */
function goalOf(text: string): string | null {
  const goal = GOAL.exec(text)?.[1]?.trim();
  return goal === undefined || BARE_RECOGNITION.test(goal) ? null : goal;
}

function isUnderCookies({ titlesOf, leadOf }: ExtractContext, block: number): boolean {
  return [leadOf(block), ...titlesOf(block)].some((place) => /cookies?/iu.test(place));
}

/** Worded purposes whose category every reader agrees on. */
const BY_WORDING: readonly (readonly [Category, RegExp])[] = [
  ['marketing', /retarget|advertis|remarket|marketing/u],
  ['analytics', /measure|analy|statisti|how you (?:use|interact)/u],
  [
    'necessary',
    /session|authenticat|log(?:ged)? ?in|load balanc|security|secure|fraud|shopping cart|operate/u,
  ],
  ['functional', /remember|preference|language|settings?|personali/u],
];

function wordedCategory(words: string): Category | undefined {
  return BY_WORDING.find(([, pattern]) => pattern.test(words.toLowerCase()))?.[0];
}

function categoryOf(
  purpose: string,
  { lower, sentence }: SentenceText,
  { words, titlesOf, leadOf }: ExtractContext,
): Category | null {
  const worded = wordedCategory(purpose) ?? wordedCategory(lower);
  if (worded === 'marketing' || worded === 'analytics') return worded;
  for (const place of [leadOf(sentence.block), ...titlesOf(sentence.block)]) {
    const category = sectionCategory(place.toLowerCase(), words);
    if (category !== null) return category;
  }
  return worded ?? null;
}
