import { findPattern } from '../match/find-pattern.ts';
import { anyOf } from '../vocabulary/any-of.ts';
import type { ReadContext } from '../read-context.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import { mayStandIn } from '../vocabulary/document-words.ts';
import { matchesIn } from '../vocabulary/matches-in.ts';
import type { SentenceText } from './sentences-with.ts';

/** How far behind a denial what is denied may stand. */
const REACH = 140;
const MAX_MATCHES = 8;
/** Topics that only the company's own denial is about; what the visitor does not do is none of them. */
const OWN_TOPICS: readonly string[] = ['cookies', 'third-party-transfer', 'personal-data'];

const triggers = new WeakMap<Words, RegExp>();

/** Any word that denies, as a global pattern. */
export function denialTrigger(words: Words): RegExp {
  const known = triggers.get(words);
  if (known !== undefined) return known;
  const trigger = anyOf([words.denials, words.nothing]);
  triggers.set(words, trigger);
  return trigger;
}

/** What a sentence denies: the first topic of the lexicon that stands behind a denial, or `null`. */
export function deniedTopic(
  { lower: sentence, index }: SentenceText,
  { words, document }: ReadContext,
): string | null {
  const topics = Object.entries(words.denialTopics).find(([topic, pattern]) => {
    if (!mayStandIn(document, index, pattern)) return false;
    let seen = 0;
    for (const match of matchesIn(document, { index, text: sentence }, pattern)) {
      if ((seen += 1) > MAX_MATCHES) return false;
      const place = { start: match.index, end: match.index + match[0].length };
      if (isDenied(sentence, place, { topic, words })) return true;
    }
    return false;
  });
  return topics?.[0] ?? (saysEssentialOnly(sentence, words) ? 'cookies' : null);
}

function isDenied(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
  { topic, words }: { readonly topic: string; readonly words: Words },
): boolean {
  const from = clauseStart(sentence, Math.max(0, start - REACH), start);
  const before = sentence.slice(from, start);
  const denial = lastDenial(before, words);
  if (denial !== null && !words.contrasts.test(before.slice(denial.end)))
    return !OWN_TOPICS.includes(topic) || isOwn(sentence.slice(0, from + denial.start), words);
  // "We sell none of it", "this site sets no cookies": the denial stands inside or behind.
  const inside = sentence.slice(start, end);
  return (
    words.nothing.test(inside) ||
    words.denials.test(inside) ||
    /^(?: \S{1,20}){0,1}$/u.test(beforeFirst(words.nothing, sentence.slice(end, end + 40)))
  );
}

function clauseStart(sentence: string, from: number, to: number): number {
  const stop = Math.max(sentence.lastIndexOf('. ', to - 1), sentence.lastIndexOf(';', to - 1));
  return Math.max(from, stop + 1);
}

function lastDenial(before: string, words: Words): { start: number; end: number } | null {
  return [words.denials, words.nothing]
    .map((pattern) => findPattern.last(pattern, before))
    .reduce(
      (last, one) => (last === null || (one !== null && one.start > last.start) ? one : last),
      null,
    );
}

/** What stands before the first match, or a text that no pattern accepts. */
function beforeFirst(pattern: RegExp, text: string): string {
  const match = pattern.exec(text);
  return match === null ? '.' : text.slice(0, match.index).trimEnd();
}

/** Whoever is named last before the denial denies; nobody named, it is the policy. */
function isOwn(before: string, words: Words): boolean {
  const company = findPattern.last(words.company, before)?.end ?? -1;
  const visitor = findPattern.last(words.visitor, before)?.end ?? -1;
  return visitor === -1 || company > visitor;
}

/** "Only technically necessary cookies are stored." */
export function saysEssentialOnly(sentence: string, words: Words): boolean {
  const only = words.only.exec(sentence);
  if (only === null) return false;
  const behind = sentence.slice(only.index + only[0].length).split(/[.;]\s/u)[0] ?? '';
  const essential = words.essentials.exec(behind.slice(0, 90));
  return essential !== null && words.cookieNouns.test(sentence);
}
