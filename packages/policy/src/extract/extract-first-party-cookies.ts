import type { Category, FirstPartyCookieDisclosure } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { MAX_FACTS } from './limits.ts';
import { sectionCategory } from '../match/section-category.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import { globalPattern } from '../vocabulary/global-pattern.ts';
import { readPurposeCategory } from './read-purpose-category.ts';
import { shortenPurpose } from './shorten-purpose.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

/** Reads the company's own cookies that the policy describes by what they are for, without naming a service or a cookie. */
export const extractFirstPartyCookies: Extractor = (context, found) => {
  const cookies = new Map<string, FirstPartyCookieDisclosure>();
  const named = new Set(
    [...found.cookies, ...found.services].flatMap(({ evidence }) =>
      evidence.map(({ start }) => start),
    ),
  );
  let labelled = -1;
  for (const text of sentencesWith(context, globalPattern(context.words.cookieNouns))) {
    if (cookies.size >= MAX_FACTS) break;
    // "Session cookies. We use session cookies to …": the label has said it.
    if (text.sentence.block === labelled || !speaksOfOwn(text, context)) continue;
    const label = labelOf(text, context);
    const read = readCookie(text, label ?? goalOf(text.text, context.words), context);
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
  const purpose = shortenPurpose(
    described,
    context.words,
    (clause) => readPurposeCategory(clause, context.words) === category,
  );
  return purpose === null ? null : { purpose, category };
}

function speaksOfOwn({ lower, sentence }: SentenceText, context: ExtractContext): boolean {
  const { words, document, leadOf, titlesOf } = context;
  const block = document.blocks[sentence.block];
  if (!isProse(block) || words.usageDenials.test(lower)) return false;
  if (words.notOwn.test(lower) || opensWith(words.visitorActions, lower)) return false;
  const lead = leadOf(sentence.block);
  const title = titlesOf(sentence.block)[0] ?? '';
  const isExplained = words.cookieExplanations.test(title) && !words.uses.test(`${lead} ${lower}`);
  return !words.visitorLeads.test(lead) && !isExplained;
}

/** What the visitor does about cookies is not what they are for. */
function opensWith(pattern: RegExp, text: string): boolean {
  return pattern.exec(text)?.index === 0;
}

const MAX_LABEL_WORDS = 4;

/** "Session management cookies for …" in a list under a heading about cookies. */
function labelOf({ text, sentence }: SentenceText, context: ExtractContext): string | null {
  const block = context.document.blocks[sentence.block];
  if (block?.kind !== 'item' || !isUnderCookies(context, sentence.block)) return null;
  const { words } = context;
  const noun = words.cookieNouns.exec(text);
  const label = text
    .slice(0, noun?.index ?? 0)
    .trim()
    .toLowerCase();
  const isLabel = /^[\p{L} /-]+$/u.test(label) && label.split(' ').length <= MAX_LABEL_WORDS;
  return isLabel && !words.noLabels.test(label) ? label : null;
}

/** How far behind the word "cookies" a goal may stand. */
const GOAL_REACH = 130;

/** "Cookies … to remember your settings". */
function goalOf(text: string, words: Words): string | null {
  const noun = words.cookieNouns.exec(text);
  if (noun === null) return null;
  const behind = text.slice(noun.index + noun[0].length);
  for (const match of behind.slice(0, GOAL_REACH).matchAll(globalPattern(words.goals))) {
    if (/[.]\s/u.test(behind.slice(0, match.index))) return null;
    const goal = behind.slice(match.index, match.index + 620).trim();
    return goal.length < 5 || isRecognition(goal, words) ? null : goal;
  }
  return null;
}

/** That somebody is told apart from others is a means; what for, the sentence does not say. */
function isRecognition(goal: string, words: Words): boolean {
  return goal
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word !== '')
    .every((word) => words.recognition.exec(word)?.[0].length === word.length);
}

function isUnderCookies({ titlesOf, leadOf, words }: ExtractContext, block: number): boolean {
  return [leadOf(block), ...titlesOf(block)].some((place) => words.cookieNouns.test(place));
}

function categoryOf(
  purpose: string,
  { lower, sentence }: SentenceText,
  { words, titlesOf, leadOf }: ExtractContext,
): Category | null {
  const worded = readPurposeCategory(purpose, words) ?? readPurposeCategory(lower, words);
  if (worded === 'marketing' || worded === 'analytics') return worded;
  for (const place of [leadOf(sentence.block), ...titlesOf(sentence.block)]) {
    const category = sectionCategory(place.toLowerCase(), words);
    if (category !== null) return category;
  }
  return worded ?? null;
}
