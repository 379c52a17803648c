import type { Category, FirstPartyCookieDisclosure } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { MAX_FACTS } from './limits.ts';
import { sectionCategory } from '../match/section-category.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

const COOKIES = /\bcookies?\b/gu;
const MAX_PURPOSE = 160;

/** Reads the company's own cookies that the policy describes by what they are for, without naming a service or a cookie. */
export const extractFirstPartyCookies: Extractor = (context, found) => {
  const cookies = new Map<string, FirstPartyCookieDisclosure>();
  const named = new Set(
    [...found.cookies, ...found.services].flatMap(({ evidence }) =>
      evidence.map(({ start }) => start),
    ),
  );
  for (const text of sentencesWith(context, COOKIES)) {
    const purpose = purposeOf(text, context);
    const category = purpose === null ? null : categoryOf(purpose, text, context);
    if (purpose === null || category === null || cookies.size >= MAX_FACTS) continue;
    const evidence = context.quote(text.sentence);
    if (!named.has(evidence.start) && !cookies.has(purpose))
      cookies.set(purpose, { purpose, category, evidence: [evidence] });
  }
  return { firstPartyCookies: [...cookies.values()] };
};

/** Sentences about cookies of others, about what the visitor may do, or about cookies as such. */
const NOT_OWN =
  /\b(?:third[ -]part(?:y|ies)|partners?|advertisers|providers?|you can|you may|if you|what is|a cookie is|are (?:small|files|text))\b/u;
const LISTED = /^((?:[\p{L}/-]+ ){1,4}?)cookies?\b/iu;
const GOAL =
  /\bcookies?\b[^.]{0,120}?\b(?:to|that|which|for|um|zu|pour|para)\s+((?:remember|keep|stay|identify|maintain|operate|balance|protect|measure|secure|store|personali[sz]e|log|authenticate|mémoriser|maintenir|speichern|recordar)\b[^.;]{3,140})/iu;

/** "Session management cookies for …", "cookies … to remember your settings". */
function purposeOf(
  { text, lower, sentence }: SentenceText,
  context: ExtractContext,
): string | null {
  const block = context.document.blocks[sentence.block];
  if (!isProse(block)) return null;
  if (context.words.usageDenials.test(lower) || NOT_OWN.test(lower)) return null;
  const isListed = block.kind === 'item' && isUnderCookies(context, sentence.block);
  const listed = isListed ? LISTED.exec(text)?.[1]?.toLowerCase() : undefined;
  const purpose = listed ?? GOAL.exec(text)?.[1];
  return purpose === undefined ? null : purpose.trim().slice(0, MAX_PURPOSE);
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

function categoryOf(
  purpose: string,
  { lower, sentence }: SentenceText,
  { words, titlesOf, leadOf }: ExtractContext,
): Category | null {
  const worded =
    BY_WORDING.find(([, pattern]) => pattern.test(purpose.toLowerCase()))?.[0] ??
    BY_WORDING.find(([, pattern]) => pattern.test(lower))?.[0];
  if (worded === 'marketing' || worded === 'analytics') return worded;
  for (const place of [leadOf(sentence.block), ...titlesOf(sentence.block)]) {
    const category = sectionCategory(place.toLowerCase(), words);
    if (category !== null) return category;
  }
  return worded ?? null;
}
