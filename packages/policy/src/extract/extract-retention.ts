import type { RetentionDisclosure } from '@candor/model';

import type { Block, Sentence } from '../parse/policy-document.ts';
import { anyOf } from '../vocabulary/any-of.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';
import { findDurations } from './read-duration.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

const SUBJECT_LENGTH = 120;

/** Reads how long what is kept. */
export const extractRetention: Extractor = (context, found) => {
  const retention: RetentionDisclosure[] = [];
  const ofCookies = found.cookies.flatMap(({ evidence }) => evidence);
  for (const text of sentencesWith(context, triggerOf(context.words))) {
    if (retention.length >= MAX_FACTS) break;
    const durations = durationsOf(text, context);
    if (durations.length === 0) continue;
    const evidence = context.quote(text.sentence);
    if (ofCookies.some(({ start, end }) => start <= evidence.start && evidence.end <= end))
      continue;
    for (const duration of durations)
      retention.push({ subject: subjectOf(text, context), duration, evidence: [evidence] });
  }
  return { retention: unique(retention) };
};

function durationsOf(
  { text, lower, sentence }: SentenceText,
  context: ExtractContext,
): readonly string[] {
  const block = context.document.blocks[sentence.block];
  if (block === undefined || block.isChrome || (block.kind === 'heading' && text.length < 30))
    return [];
  if (context.words.otherDelays.test(lower)) return [];
  const isAboutKeeping =
    context.words.keeping.test(lower) || isUnderRetention(context, sentence, block);
  if (!isAboutKeeping) return [];
  const durations = findDurations(text, context.words)
    .map(({ duration }) => duration)
    .filter(
      (duration) =>
        !duration.startsWith('PT') ||
        context.words.cookieNouns.test(lower) ||
        context.words.columns.duration.test(lower),
    );
  if (durations.length > 0) return durations.slice(0, 3);
  return wordedDuration(lower, context.words);
}

function isUnderRetention(
  context: ExtractContext,
  { block }: Sentence,
  { header }: Block,
): boolean {
  const columns = context.document.blocks[header];
  const places = [
    context.leadOf(block),
    context.titlesOf(block)[0] ?? '',
    columns === undefined ? '' : context.textOf(columns),
  ];
  return places.some((place) => context.words.retentionTitles.test(place));
}

/** An end that is no length of time: until consent is withdrawn. */
function wordedDuration(sentence: string, { keptUntil }: Words): readonly string[] {
  const said = Object.entries(keptUntil).find(([, pattern]) => pattern.test(sentence));
  return said === undefined ? [] : [said[0]];
}

const triggers = new WeakMap<Words, RegExp>();

/** A word of keeping, or a unit of time: what makes a sentence worth a look. */
function triggerOf(words: Words): RegExp {
  const known = triggers.get(words);
  if (known !== undefined) return known;
  const { Y, M, W, D } = words.units;
  const trigger = anyOf([words.keeping, ...Object.values(words.keptUntil), Y, M, W, D]);
  triggers.set(words, trigger);
  return trigger;
}

/** The label of the line, else what the sentence is about up to its verb, else the heading. */
function subjectOf({ text, sentence }: SentenceText, context: ExtractContext): string {
  const cell = context.document.blocks[sentence.block]?.cells[0];
  if (cell !== undefined) return context.textOf(cell).trim().slice(0, SUBJECT_LENGTH);
  const label = /^([^:]{2,80}):\s/u.exec(text)?.[1];
  const subject = label ?? objectOf(text, context.words) ?? subjectBefore(text, context.words);
  return (subject ?? context.titlesOf(sentence.block)[0] ?? text).trim().slice(0, SUBJECT_LENGTH);
}

/** "We keep your data for …": what stands between the verb and the length of time. */
function objectOf(text: string, words: Words): string | null {
  const verb = words.keepVerbs.exec(text);
  if (verb === null) return null;
  const behind = text.slice(verb.index + verb[0].length);
  const limit = words.keepLimits.exec(behind);
  const object = limit === null ? '' : behind.slice(0, limit.index).trim();
  return object.length >= 3 && object.length <= 90 ? object : null;
}

/** "Log files are …": what stands before the verb. */
function subjectBefore(text: string, words: Words): string | null {
  const verb = words.finiteVerbs.exec(text);
  const subject = verb === null ? '' : text.slice(0, verb.index).trim();
  return subject.length >= 3 && subject.length <= 100 && !isWhole(words.company, subject)
    ? subject
    : null;
}

function isWhole(pattern: RegExp, text: string): boolean {
  return pattern.exec(text)?.[0].length === text.length;
}

/** The same sentence twice says the same thing once, with both places as evidence. */
function unique(retention: readonly RetentionDisclosure[]): readonly RetentionDisclosure[] {
  const merged = new Map<string, RetentionDisclosure>();
  for (const one of retention) {
    const key = `${one.subject.toLowerCase()}\n${one.duration}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? one
        : { ...known, evidence: [...known.evidence, ...one.evidence].slice(0, 5) },
    );
  }
  return [...merged.values()];
}
