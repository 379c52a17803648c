import type { Negation } from '@candor/model';

import { mayStandIn } from '../vocabulary/document-words.ts';
import { deniedTopic, denialTrigger } from './denials.ts';
import type { JudgedMention } from '../match/judge-mentions.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { findRegions, mayNameRegion } from './find-regions.ts';
import { MAX_FACTS } from './limits.ts';
import { startsWithPronoun } from './starts-with-pronoun.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

const MAX_STATEMENT = 300;
/** Reads what the policy says the company does not do, with what is denied. */
export const extractNegations: Extractor = (context) => {
  const negations: Negation[] = [];
  const seen = new Set<string>();
  const add = (text: SentenceText, target: string): void => {
    const statement = text.text.trim().slice(0, MAX_STATEMENT);
    const key = `${target}\n${statement}`;
    if (seen.has(key) || negations.length >= MAX_FACTS) return;
    seen.add(key);
    negations.push({ statement, target, evidence: [context.quote(text.sentence)] });
  };
  for (const text of sentencesWith(context, denialTrigger(context.words))) {
    const target = targetOf(text, context);
    if (target !== null) add(text, target);
  }
  for (const text of deniedItems(context)) add(text, targetOfItem(text, context));
  for (const { text, id } of deniedServices(context)) add(text, `service:${id}`);
  return { negations };
};

function targetOf(text: SentenceText, context: ExtractContext): string | null {
  const { lower, index } = text;
  const service = cookielessService(lower, index, context);
  if (service !== null) return service;
  if (/\?\s*$/u.test(lower)) return null;
  const topic = deniedTopic(text, context);
  const subject = subjectOf(index, context);
  if (subject !== null && topic === 'personal-data') return `service:${subject} pii`;
  if (topic !== null) return topic;
  if (
    subject !== null &&
    mayNameRegion(context, index) &&
    isLimitedToRegion(text.text, context.words)
  )
    return `service:${subject} region`;
  return answersAboutCookies(text, context) ? 'cookies' : null;
}

/** "X does not record visitors from the EU." */
function isLimitedToRegion(sentence: string, words: ExtractContext['words']): boolean {
  return findRegions(sentence, words).length > 0;
}

/** The service that a sentence opens with. */
function subjectOf(index: number, { judgedIn, document }: ExtractContext): string | null {
  const first = judgedIn(index).find(({ isUsed }) => isUsed);
  const start = document.sentences[index]?.start ?? 0;
  if (first === undefined || first.at.mention.start > start + 10) return null;
  return first.at.mention.entry.services[0]?.id ?? null;
}

/** "Do we use cookies? Usually we don't.": the answer need not say of what. */
function answersAboutCookies(
  { lower, sentence }: SentenceText,
  { document, words }: ExtractContext,
): boolean {
  const block = document.blocks[sentence.block];
  const question = document.blocks[sentence.block - 1];
  if (lower.length > 60 || block?.start !== sentence.start || question?.kind !== 'heading') {
    return false;
  }
  const asked = document.lower.slice(question.start, question.end);
  return /\?\s*$/u.test(asked) && words.cookieNouns.test(asked);
}

/** "Fathom doesn't use cookies" is said of Fathom, and so is "It sets no cookies" behind it. */
function cookielessService(
  sentence: string,
  index: number,
  { words, judgedIn, document }: ExtractContext,
): string | null {
  if (!mayStandIn(document, index, words.cookieless) || !words.cookieless.test(sentence))
    return null;
  const idOf = (judged: JudgedMention): string =>
    `service:${judged.at.mention.entry.services[0]?.id ?? ''} cookies`;
  const owner = judgedIn(index).find(({ at }) => words.cookieless.test(at.after));
  if (owner !== undefined) return idOf(owner);
  const isNext = document.sentences[index - 1]?.block === document.sentences[index]?.block;
  const before = isNext ? judgedIn(index - 1).findLast(({ isUsed }) => isUsed) : undefined;
  return before !== undefined && startsWithPronoun(sentence, words) ? idOf(before) : null;
}

/** Items under "We do not collect:" or "Cookies we do not use". */
function* deniedItems({
  document,
  words,
  leadOf,
  titlesOf,
}: ExtractContext): Generator<SentenceText> {
  // Items of one list share lead and title: each pair is asked once.
  const lists = new Map<string, boolean>();
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'item' || block.isChrome) continue;
    const key = `${block.lead} ${block.section}`;
    const isDenied =
      lists.get(key) ?? isDenyingList(leadOf(index), titlesOf(index)[0] ?? '', words);
    lists.set(key, isDenied);
    if (!isDenied) continue;
    const range = {
      start: block.start,
      end: Math.min(block.end, block.start + 2000),
      block: index,
    };
    yield {
      index: -1,
      sentence: range,
      text: document.text.slice(range.start, range.end),
      lower: document.lower.slice(range.start, range.end),
    };
  }
}

/** "We do not collect:", "Data we never share"; "However, we do collect:" under such a heading takes it back. */
function isDenyingList(whole: string, title: string, words: ExtractContext['words']): boolean {
  const lead = whole.slice(whole.lastIndexOf('. ') + 1);
  const denies = (text: string): boolean =>
    words.denyingLeads.test(text) || words.usageDenials.test(text);
  if (/:\s*$/u.test(lead) && denies(lead)) return true;
  if (!denies(title)) return false;
  return lead === title || !words.affirmingLeads.test(lead);
}

function targetOfItem({ lower }: SentenceText, { words }: ExtractContext): string {
  if (words.denialTopics['tracking-cookies'].test(lower)) return 'tracking-cookies';
  if (words.categories.social.test(lower)) return 'category:social';
  if (words.categories.analytics.test(lower) || words.purposes.analytics.test(lower))
    return 'analytics';
  if (words.categories.marketing.test(lower)) return 'category:marketing';
  if (words.categories.functional.test(lower)) return 'category:functional';
  return words.cookieNouns.test(lower) ? 'cookies' : 'data';
}

/** "We do not use tools such as X", a pixel in a list of what is not used. */
function* deniedServices({
  judged,
  document,
}: ExtractContext): Generator<{ text: SentenceText; id: string }> {
  const sentences = new Set<number>();
  for (const { at, reason } of judged) {
    if (reason === null || !/^(?:denied|in a list of what is not used)$/u.test(reason)) continue;
    const sentence = document.sentences[at.mention.sentence];
    const id = at.mention.entry.services[0]?.id;
    if (sentence === undefined || id === undefined || sentences.has(at.mention.sentence)) continue;
    sentences.add(at.mention.sentence);
    yield {
      text: {
        index: at.mention.sentence,
        sentence,
        text: document.text.slice(sentence.start, sentence.end),
        lower: at.sentence,
      },
      id,
    };
  }
}
