import type { RetentionDisclosure } from '@candor/model';

import type { Block, Sentence } from '../parse/policy-document.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';
import { findDurations } from './read-duration.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

const TRIGGER =
  /\b(?:retain\w*|retention|kept|keep|stored?|stor(?:ing|age)|deleted?|deletion|destroyed|anonymi[sz]ed|expires?|aufbewahr\w*|gespeichert|speicher\w*|gelöscht|lösch\w*|conserv\w*|détruit\w*|supprim\w*|durée\w*|almacen\w*|eliminad\w*)\b|\b\d{1,4}\)?(?:\s|-)(?:years?|months?|days?|ans?|mois|jours|jahre?n?|monate?n?|tage?n?|años?|meses|días)\b/gu;
const KEEPING =
  /retain|retention|\bkept\b|\bkeep\b|\bstor(?:e|ed|age|ing)\b|delet|destroy|anonymi|expires?\b|aufbewahr|gespeichert|speicher|lösch|conserv|détruit|supprim|durée|almacen|elimin|maximum|maximal|records?:|data:|duration/u;
/** Times that are not about keeping: answers to requests, notices of breaches. */
const ANSWERING =
  /\b(?:respond|reply|answer|notif\w+|within (?:a|one) month|without undue delay|free copy|répond\w*|antwort\w*|breach|extended)\b/u;
const RETENTION_TITLE =
  /retention|storage period|how long|aufbewahrung|speicherdauer|conserv|conservación|durée|plazo/u;
const SUBJECT_LENGTH = 120;

/** Reads how long what is kept. */
export const extractRetention: Extractor = (context, found) => {
  const retention: RetentionDisclosure[] = [];
  const cookieRows = new Set(
    found.cookies.flatMap(({ evidence }) => evidence.map(({ start }) => start)),
  );
  for (const text of sentencesWith(context, TRIGGER)) {
    if (retention.length >= MAX_FACTS) break;
    const durations = durationsOf(text, context);
    if (durations.length === 0) continue;
    const evidence = context.quote(text.sentence);
    if (cookieRows.has(evidence.start)) continue;
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
  if (ANSWERING.test(lower)) return [];
  const isAboutKeeping = KEEPING.test(lower) || isUnderRetention(context, sentence, block);
  if (!isAboutKeeping) return [];
  const durations = findDurations(text, context.words)
    .map(({ duration }) => duration)
    .filter((duration) => !duration.startsWith('PT') || /expire|cookie/u.test(lower));
  if (durations.length > 0) return durations.slice(0, 3);
  return wordedDuration(lower);
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
  return places.some((place) => RETENTION_TITLE.test(place.toLowerCase()));
}

function wordedDuration(sentence: string): readonly string[] {
  if (/\b(?:deleted|erased|removed) (?:on an annual basis|annually|every year)\b/u.test(sentence))
    return ['P12M'];
  if (
    /\bas long as (?:we have your consent|you (?:do not|don't) withdraw)|until (?:you )?withdraw\w*(?: (?:your|of) consent)?|jusqu'au retrait du consentement|bis (?:auf|zum) widerruf/u.test(
      sentence,
    )
  )
    return ['until-withdrawal'];
  if (/\buntil (?:you )?opt(?:ing)?[ -]?out\b/u.test(sentence)) return ['until-opt-out'];
  if (
    /\bretention periods?\b[^.]{0,80}\b(?:partners?|third part(?:y|ies)|providers?)\b[^.]{0,60}\b(?:set|subject|determined|defined)\b/u.test(
      sentence,
    )
  )
    return ['per-partner'];
  return [];
}

/** The label of the line, else what the sentence is about up to its verb, else the heading. */
function subjectOf({ text, sentence }: SentenceText, context: ExtractContext): string {
  const cell = context.document.blocks[sentence.block]?.cells[0];
  if (cell !== undefined) return context.textOf(cell).trim().slice(0, SUBJECT_LENGTH);
  const label = /^([^:]{2,80}):\s/u.exec(text)?.[1];
  const subject =
    label ??
    /\b(?:retain|keep|store)\s+((?:your |the |all )?[\p{L} ,-]{3,80}?)\s+(?:for|until|only|as|no)\b/u.exec(
      text,
    )?.[1] ??
    /^(.{3,100}?)\s+(?:is|are|will be|shall be|was|were)\b/u.exec(text)?.[1];
  return (subject ?? context.titlesOf(sentence.block)[0] ?? text).trim().slice(0, SUBJECT_LENGTH);
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
