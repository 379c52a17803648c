import { findPattern } from '../match/find-pattern.ts';
import type { Sentence } from '../parse/policy-document.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import { mayStandIn } from '../vocabulary/document-words.ts';
import { matchesIn } from '../vocabulary/matches-in.ts';
import type { ExtractContext } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { COMPANY, NAME, nameAt, withoutForm, type UnknownName } from './unknown-name.ts';

const SMALL =
  "(?:(?:the|our|a|an|an?|der|die|das|den|dem|des|einen?|le|la|les|l'|de|du|el|los|las|named|called|namens|company|firm|small|free|gratuit|société|empresa|startup|start-up) ?){0,4}";
const NAME_NEXT = new RegExp(
  `^ ?${SMALL}(["'«“„‘*]?) ?(${NAME})(?=["'»”“’*]?(?<behind>[\\s\\S]{0,60}))`,
  'u',
);
const WITH_COMPANY = new RegExp(
  `(${NAME})["'»”“’]? \\((?:[^()]{0,60}? )??(${COMPANY})[^()]{0,60}\\)`,
  'gu',
);
const APPOSED = new RegExp(
  `(?<![\\p{L}\\d])(${NAME})["'»”“’]?(?: \\([^()]{2,60}\\))?(?: ein)?, (?:an?|the|our|our own|ein|eine[nmrs]?|une?|una?|el|le|la|der|die|das) [^.;]{0,60}`,
  'gu',
);
const FORM_BEHIND = new RegExp(`^,? ${LEGAL_FORMS}(?![\\p{L}])`, 'u');
/** What ends a name: a sign, or a word that opens something new. */
const CLOSED =
  /^["'»”“’*]?(?:[.,;:)(]|$|\s+(?:to|for|as|in|on|when|which|that|who|if|with|and|or|so|by|from|pour|afin|qui|dont|et|um|ein|zur?|für|der|und|para|que|y|con|de|en)(?![\p{L}]))/u;

interface Reading {
  readonly context: ExtractContext;
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  /** Says what something is for, or calls it a service. Asked last: it costs most. */
  readonly isDescribed: () => boolean;
}

/**
 * Names in running text: "X, a … service supplied by Y", "the tool X", "X (Y Ltd)", "we use X for …", "X, which is run by Y".
 * In German, where every noun has a capital, only what a sign of a name stands beside.
 */
export function* namesInSentences(context: ExtractContext): Generator<UnknownName> {
  const { document } = context;
  for (const [index, sentence] of document.sentences.entries()) {
    if (!isProse(document.blocks[sentence.block])) continue;
    const text = document.text.slice(sentence.start, sentence.end);
    if (!mayHoldName(text, context.language)) continue;
    const names = namesIn({
      context,
      sentence,
      index,
      text,
      isDescribed: once(() => tellsPurpose(index, text, context)),
    });
    if (names.length > 0 && !isDenied(context, index, text)) yield* names;
  }
}

function namesIn(reading: Reading): readonly UnknownName[] {
  const names = [
    ...withCompany(reading),
    ...apposed(reading),
    ...defined(reading),
    ...behindNoun(reading),
    ...beforeProvider(reading),
  ];
  return names.length > 0 ? names : [...objectOfUse(reading)];
}

/** Behind the first word a capital; in German, where every noun has one, a sign of a name: a quotation mark, a capital or dot inside, a company. */
function mayHoldName(text: string, language: string): boolean {
  if (text.length < 15) return false;
  return language === 'de' ? GERMAN_SIGN.test(text) : /\S\s["'«*(]?\p{Lu}/u.test(text);
}

const GERMAN_SIGN = new RegExp(
  `["«»“„”*]|'\\p{Lu}|\\p{Ll}[\\p{Lu}]|\\p{L}\\.\\p{L}|\\s${LEGAL_FORMS}(?![\\p{L}])`,
  'u',
);

function isDenied(context: ExtractContext, index: number, text: string): boolean {
  const { words, document } = context;
  const title = context.titlesOf(document.sentences[index]?.block ?? 0)[0] ?? '';
  const isSaid = mayStandIn(document, index, words.usageDenials) && words.usageDenials.test(text);
  return (
    isSaid ||
    findPattern.inTitle(words.denialTitles, title) ||
    findPattern.inTitle(words.optOuts, title)
  );
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
}

/** "X (Y Ltd)", "X (éditée par Y SAS)". */
function* withCompany({ context, sentence, text, isDescribed }: Reading): Generator<UnknownName> {
  if (!text.includes('(')) return;
  for (const match of text.matchAll(WITH_COMPANY)) {
    const [whole, name = '', provider = null] = match;
    if (/["'](?:we|us|our|wir|uns|nous|nosotros)\b/iu.test(whole)) continue;
    if (isDescribed())
      yield nameAt(context, { name, start: sentence.start + match.index, provider, isSure: true });
  }
}

/** "X, a translation service supplied by Y". */
function* apposed({ context, sentence, index, text }: Reading): Generator<UnknownName> {
  if (!text.includes(', ') || !mayStandIn(context.document, index, context.words.serviceNouns))
    return;
  for (const match of text.matchAll(APPOSED)) {
    const { words } = context;
    const said = match[0].slice(match[1]?.length ?? 0);
    const before = text.slice(0, match.index);
    const isPlaced = before.trim() === '' ? words.providedBy.test(said) : isUse(before, context);
    if (isPlaced && words.serviceNouns.test(said))
      yield nameAt(context, {
        name: match[1] ?? '',
        start: sentence.start + match.index,
        isSure: true,
      });
  }
}

/** "X is a … service provided by Y". */
function* defined({ context, sentence, index, text }: Reading): Generator<UnknownName> {
  if (!mayStandIn(context.document, index, context.words.providedBy)) return;
  const [whole, name] = DEFINED.exec(text) ?? [];
  if (whole === undefined || name === undefined) return;
  const said = text.slice(whole.length, whole.length + 200);
  const provided = context.words.providedBy.exec(said);
  if (
    provided === null ||
    !context.words.serviceNouns.test(said.slice(0, provided.index + provided[0].length))
  )
    return;
  yield nameAt(context, { name, start: sentence.start + text.indexOf(name) });
}

const DEFINED = new RegExp(
  `^(?:[Tt]he |[Dd]er |[Dd]ie |[Dd]as |[Ll]e |[Ll]a |[Ee]l )?(${NAME}) (?:is|are|ist|sind|est|es) (?:an? |the |our |eine? |un[ea]? )?`,
  'u',
);

function isUse(before: string, { words }: ExtractContext): boolean {
  return (
    words.uses.test(before) ||
    words.embeds.test(before) ||
    /(?<![\p{L}])(?:by|with|via|through|on|in|mit|über|bei|par|avec|sur|con|por|en)\s+(?:\S{1,12}\s+)?["'«“„‘]?$/u.test(
      before,
    )
  );
}

/** "the tool X", "den Dienst 'X'", "l'outil X". */
function* behindNoun(reading: Reading): Generator<UnknownName> {
  const { context, sentence, index, text, isDescribed } = reading;
  const { words, language } = context;
  if (!mayStandIn(context.document, index, words.serviceNouns)) return;
  for (const noun of matchesIn(context.document, reading, words.serviceNouns)) {
    // Where nouns are written small, one with a capital is a part of a name.
    if (language !== 'de' && !/^\p{Ll}/u.test(noun[0])) continue;
    const end = noun.index + noun[0].length;
    const found = nameOfNoun(text.slice(end, end + 125), language);
    if (found !== null && isDescribed())
      yield nameAt(context, { name: found.name, start: sentence.start + end + found.start });
  }
}

function nameOfNoun(behind: string, language: string): { name: string; start: number } | null {
  const [gap] = /^ ["'«“„‘]? ?/u.exec(behind) ?? [];
  if (gap === undefined) return null;
  const rest = behind.slice(gap.length);
  const name = NAME_START.exec(rest)?.[1];
  // "The company X Ltd" is a vendor.
  if (name === undefined || withoutForm(name) !== name) return null;
  const isNamed = /["'«“„‘]/u.test(gap) || looksLikeName(name, language, rest);
  return isNamed ? { name, start: gap.length } : null;
}

const NAME_START = new RegExp(`^(${NAME})`, 'u');

/** "X, which is provided by Y", "X, run by two people". */
function* beforeProvider(reading: Reading): Generator<UnknownName> {
  const { context, sentence, index, text } = reading;
  if (!mayStandIn(context.document, index, context.words.providedBy)) return;
  const [said] = matchesIn(context.document, reading, context.words.providedBy);
  if (said === undefined || said.index < 4) return;
  const before = text.slice(Math.max(0, said.index - 120), said.index);
  const match = NAME_BEFORE.exec(before);
  const name = match?.[1];
  if (match === null || name === undefined) return;
  const start = said.index - before.length + match.index + match[0].indexOf(name);
  if (start === 0 && context.language === 'de') return;
  yield nameAt(context, { name, start: sentence.start + start });
}

const NAME_BEFORE = new RegExp(
  `(?:^|[\\s"'«“„‘*(])(${NAME})["'»”“’*)]?,? ?(?:\\(|(?:which|that|die|der|das|qui|que) (?:is |are |wird |werden |est |es )?)?(?:(?:service|dienst|outil|servicio) \\S{1,20} )?$`,
  'u',
);

/** "We use X for …", "is sent by X". */
function* objectOfUse(reading: Reading): Generator<UnknownName> {
  const { context, sentence, text, index, isDescribed } = reading;
  const { words } = context;
  for (const pattern of [words.uses, words.embeds, words.providedBy]) {
    if (!mayStandIn(context.document, index, pattern)) continue;
    for (const use of matchesIn(context.document, reading, pattern)) {
      const found = nameBehind(reading, use.index + use[0].length);
      if (found === null || !isDescribed()) continue;
      // A company in a sentence about a known service is the vendor of that, or of what stands before it.
      const isVendor =
        found.provider !== null &&
        (context.judgedIn(index).length > 0 ||
          A_SERVICE_OF.test(text.slice(Math.max(0, use.index - 60), use.index + use[0].length)));
      if (!isVendor) yield nameAt(context, { ...found, start: sentence.start + found.start });
    }
  }
}

/** The name that stands right behind an offset of a sentence, with its legal form as the provider where it has one. */
function nameBehind(
  { context: { language }, text }: Reading,
  offset: number,
): { name: string; start: number; provider: string | null } | null {
  const next = NAME_NEXT.exec(text.slice(offset, offset + 200));
  if (next === null) return null;
  const [whole, quote = '', written = ''] = next;
  const behind = next.groups?.['behind'] ?? '';
  const name = withoutForm(written);
  const form = FORM_BEHIND.exec(behind)?.[0] ?? written.slice(name.length);
  const isNamed = quote !== '' || form !== '' || looksLikeName(name, language, `${name}${behind}`);
  if (!isNamed) return null;
  const start = offset + whole.length - written.length;
  return { name, start, provider: form === '' ? null : `${name}${form}` };
}

/** "(…, a small service by Y Ltd)": Y is the vendor of what stands before. */
const A_SERVICE_OF =
  /(?<![\p{L}])(?:an?|ein|eine[nmrs]?|une?|una?|de la|der)\s(?:\S{1,20}\s){0,3}?\p{L}{3,20}(?:\s(?:\p{L}{2,12}\s){0,2}(?:by|of|from|von|der|de|du|por))?\s*$/u;

/** Says what something is for, or calls it a service. */
function tellsPurpose(index: number, text: string, { document, words }: ExtractContext): boolean {
  const { descriptions, siteUses, officeUses, serviceNouns } = words;
  return [...Object.values(descriptions), siteUses, officeUses, serviceNouns].some(
    (pattern) => mayStandIn(document, index, pattern) && pattern.test(text),
  );
}

/** A capital inside, a figure, a dot; else, where nouns are written small, a capital is enough. */
function looksLikeName(name: string, language: string, context: string): boolean {
  if (/\p{Ll}[\p{Lu}\d]|\p{L}\.\p{L}/u.test(name)) return true;
  const behind = context.slice(name.length);
  if (language === 'de') return FORM_BEHIND.test(behind) || OF_COMPANY.test(behind);
  return CLOSED.test(behind);
}

const OF_COMPANY = new RegExp(
  `^["'»”“’]? (?:\\(|der |von |des |, )[^.;]{0,60}?${LEGAL_FORMS}(?![\\p{L}])`,
  'u',
);
