import type { Negation } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';
import { negationTopics } from './topics.ts';

const MAX_STATEMENT = 300;
/** What makes a sentence worth a look, in the languages that have words for it. */
const TRIGGER =
  /\b(?:no|not|never|none|nothing|neither|without|avoid|don't|doesn't|do't|n't|nt|nicht|kein\w*|niemals|ohne|pas|jamais|aucun\w*|sans|nunca|sin|ningun\w*)\b|n't|\bn'/gu;

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
  for (const text of sentencesWith(context, TRIGGER)) {
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
  const topic = negationTopics.find(
    ({ pattern, condition }) => pattern.test(lower) && condition?.test(lower) !== false,
  );
  const subject = subjectOf(index, context);
  if (subject !== null && topic?.target === 'personal-data') return `service:${subject} pii`;
  if (topic !== undefined) return topic.target;
  if (subject !== null && OUTSIDE.test(lower)) return `service:${subject} region`;
  return answersAboutCookies(text, context) ? 'cookies' : null;
}

const OUTSIDE =
  /\bnot\b[^.]{0,160}\b(?:outside|in|within) (?:of )?(?:the )?(?:usa?|u\.s\.|united states|eu|eea|european union|uk|united kingdom|switzerland|canada)\b/u;

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
  { document }: ExtractContext,
): boolean {
  const block = document.blocks[sentence.block];
  const question = document.blocks[sentence.block - 1];
  if (lower.length > 60 || block?.start !== sentence.start || question?.kind !== 'heading') {
    return false;
  }
  return /cookie[^?]{0,60}\?\s*$/u.test(document.lower.slice(question.start, question.end));
}

/** "Fathom doesn't use cookies" is said of Fathom. */
function cookielessService(
  sentence: string,
  index: number,
  { words, judgedIn }: ExtractContext,
): string | null {
  if (!words.cookieless.test(sentence)) return null;
  const owner = judgedIn(index).find(({ at }) => words.cookieless.test(at.after));
  return owner === undefined
    ? null
    : `service:${owner.at.mention.entry.services[0]?.id ?? ''} cookies`;
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

const DENYING_LEAD =
  /\b(?:we|our [\w ]{1,30}|nous|wir) (?:do|does|will|shall|ne|n')?\s?(?:not|never|nicht|pas)\b[^.]{0,60}:\s*$|n'utilisons pas\s*:\s*$|\b(?:none|nothing) of (?:the following|this|these|that)\b[^.]{0,80}:?\s*$|\b(?:do not|don't|never|is not|are not) (?:\w+ ){0,2}?(?:collect\w*|process\w*|gather\w*|track\w*|shared?|s[eo]ll|sold)\b[^.]{0,60}:\s*$/iu;
/** "What we do NOT collect", "Data we never share", "Was wir nicht erheben". */
const DENYING_TITLE =
  /\b(?:we|nous|wir) (?:do not|don't|will not|won't|never|ne|n')\b|\b(?:not|never) (?:collected|processed|gathered|tracked|shared|sold|used)\b|\bwir (?:\w+ )?nicht\b|\bno (?:recopilamos|recogemos|utilizamos|usamos)\b/iu;
/** "However, we do collect:" under such a heading takes it back. */
const AFFIRMING_LEAD =
  /\b(?:we|nous|wir) (?:do |may |only |also )?(?:collect|use|process|gather|share|store)\b|\bhowever\b/iu;

function isDenyingList(whole: string, title: string, words: ExtractContext['words']): boolean {
  const lead = whole.slice(whole.lastIndexOf('. ') + 1);
  if (DENYING_LEAD.test(lead) || words.usageDenials.test(lead)) return true;
  if (!words.usageDenials.test(title) && !DENYING_TITLE.test(title)) return false;
  return lead === title || !AFFIRMING_LEAD.test(lead);
}

function targetOfItem({ lower }: SentenceText, { words }: ExtractContext): string {
  if (/cookies?|traceurs?/u.test(lower) && /track|ciblage|tracking|profil/u.test(lower))
    return 'tracking-cookies';
  if (words.categories.social.test(lower)) return 'category:social';
  if (words.categories.analytics.test(lower) || /brows(?:ing|er) behaviou?r/u.test(lower))
    return 'analytics';
  if (words.categories.marketing.test(lower)) return 'category:marketing';
  if (words.categories.functional.test(lower)) return 'category:functional';
  return /cookies?/u.test(lower) ? 'cookies' : 'data';
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
