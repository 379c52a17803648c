import { findPattern } from '../match/find-pattern.ts';
import type { TextRange } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import { COMPANY, NAME, tidyName } from './company-name.ts';

/** A name that may be the company's, and how much speaks for it. */
interface Candidate extends TextRange {
  readonly name: string;
  readonly hasForm: boolean;
}

const HEAD = 20_000;
const TAIL = 3000;
const OPENING = 3000;
const MAX_CANDIDATES = 400;
const BEFORE = 80;
const BEHIND = 260;
const WITH_FORM = new RegExp(COMPANY, 'gu');
const PLAIN = new RegExp(NAME, 'gu');
/** What speaks for a name: a short name or "we" in brackets, a label, a claim, a line of its own. */
const WEIGHTS = {
  self: 10,
  claimed: 7,
  labelled: 7,
  shortened: 6,
  title: 4,
  own: 4,
  copyright: 4,
  heading: 2,
  vendor: -8,
} as const;
const ENOUGH = 4;

/** Finds who writes the policy: the name with the most signs of it; `null` when none has enough. */
export function findCompany(context: ReadContext): string | null {
  const candidates = [
    ...candidatesOf(context, WITH_FORM, true),
    ...candidatesOf(context, PLAIN, false),
  ];
  let best: { name: string; score: number } | null = null;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, context);
    if (score >= ENOUGH && (best === null || score > best.score))
      best = { name: candidate.name, score };
  }
  return best === null ? null : tidyName(best.name);
}

function* candidatesOf(
  context: ReadContext,
  pattern: RegExp,
  hasForm: boolean,
): Generator<Candidate> {
  const { text } = context.document;
  const parts = text.length <= HEAD ? [0] : [0, Math.max(HEAD, text.length - TAIL)];
  let seen = 0;
  for (const from of parts) {
    const part = text.slice(from, from === 0 ? HEAD : undefined);
    for (const match of part.matchAll(pattern)) {
      if ((seen += 1) > MAX_CANDIDATES) break;
      const skipped = leadingWords(match[0], context);
      const name = match[0].slice(skipped);
      const start = from + match.index + skipped;
      if (!isGeneric(name, context)) yield { name, hasForm, start, end: start + name.length };
    }
  }
}

/** "Privacy Policy of Acme Inc." begins with what the policy is called. */
function leadingWords(name: string, { words }: ReadContext): number {
  let skipped = 0;
  for (const { 0: word, index } of name.matchAll(/\S+\s/gu)) {
    const plain = word.trim();
    const isTitle = words.policySubjects.test(plain) || words.policyNouns.test(plain);
    const isLink = skipped > 0 && /^\p{Ll}{1,3}$|^&$/u.test(plain);
    const isArticle =
      index === 0 && /^(?:The|Die|Der|Das|Le|La|Les|El|Los|L'\p{Ll}+)$/u.test(plain);
    if (!isTitle && !isLink && !isArticle) break;
    skipped = index + word.length;
  }
  return skipped;
}

function isGeneric(name: string, { words }: ReadContext): boolean {
  const first = /^\S+/u.exec(name)?.[0] ?? '';
  return (
    name.length < 3 ||
    !/\p{Lu}/u.test(name) ||
    [words.policySubjects, words.policyNouns, words.company, words.visitor, words.officers].some(
      (word) => word.test(first),
    ) ||
    /^\p{L}{1,2}$/u.test(name)
  );
}

function scoreOf(candidate: Candidate, context: ReadContext): number {
  const { text } = context.document;
  const before = text.slice(Math.max(0, candidate.start - BEFORE), candidate.start);
  const behind = text.slice(candidate.end, candidate.end + BEHIND);
  const isVendor = isVendorOf(candidate, before, context);
  const signs = [
    isVendor ? 0 : bracketScore(candidate, behind, context),
    isLabelled(before, context) ? WEIGHTS.labelled : 0,
    isClaimed(behind, context) ? WEIGHTS.claimed : 0,
    placeScore(candidate, context),
    isMention(candidate, context) || isVendor ? WEIGHTS.vendor : 0,
  ];
  const score = signs.reduce<number>((sum, one) => sum + one, 0);
  const often = (): number => repeated(candidate, context) / 2;
  if (candidate.hasForm) return score + 1 + often();
  // Any capitalised word may open a sentence: without a legal form a name needs more than a place.
  const isSaid = signs.slice(0, 3).some((sign) => sign > 0);
  const isLabel = findPattern.atEnd(context.words.controllerLabels, `${before}${candidate.name}`);
  const isWord = !candidate.name.includes(' ') && signs[0] === 0;
  return isSaid && !isLabel && !isWord && isOpening(candidate, context) ? score + often() : 0;
}

/** "Countly is provided by …": the vendor of a service named before it in the same block. */
function isVendorOf(
  { start }: Candidate,
  before: string,
  { document, mentions, words }: ReadContext,
): boolean {
  if (!findPattern.atEnd(words.providedBy, before.trimEnd())) return false;
  const block = document.blocks.findIndex(({ end }) => end > start);
  return mentions.some((mention) => mention.block === block && mention.end <= start);
}

/** How often the first word of the name stands in the text: a company names itself, and a vendor once. */
function repeated({ name }: Candidate, { document }: ReadContext): number {
  const first = /^[\p{L}\d]{4,}/u.exec(name)?.[0];
  if (first === undefined) return 0;
  const memory = repetitions.get(document) ?? new Map<string, number>();
  repetitions.set(document, memory);
  const count = memory.get(first) ?? countUpTo(6, first, document.text);
  memory.set(first, count);
  return count;
}

const repetitions = new WeakMap<ReadContext['document'], Map<string, number>>();

function countUpTo(most: number, first: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(first); at !== -1 && count < most; at = text.indexOf(first, at + 1))
    count += 1;
  return count;
}

/** Who writes is said at the beginning, in a sentence, and again. */
function isOpening(candidate: Candidate, context: ReadContext): boolean {
  const { blocks } = context.document;
  const block = blocks.find(({ end }) => end > candidate.start);
  return (
    candidate.start < OPENING &&
    block?.kind !== 'heading' &&
    block?.isChrome === false &&
    repeated(candidate, context) >= 2
  );
}

/** `("Acme", "we")` behind the name, or behind its address in the same sentence. */
function bracketScore(
  { hasForm, start }: Candidate,
  behind: string,
  { words, document }: ReadContext,
): number {
  const reach = hasForm ? behind : behind.slice(0, 160);
  let score = 0;
  for (const match of reach.matchAll(/\(([^()\n]{2,160})\)?/gu)) {
    const between = behind.slice(0, match.index);
    if (
      /\n|[.!?]\s+\p{Lu}\p{Ll}{2}/u.test(between) ||
      (!hasForm && /\p{L}\)? *\S* \p{L}/u.test(between.replaceAll(/\([^()]*\)/gu, '')))
    )
      break;
    const inside = match[1] ?? '';
    if (isSelf(inside, words)) return WEIGHTS.self;
    const isShort = match.index <= 2 && hasForm && /["«]/u.test(inside);
    if (isShort && kindAt(start, document) === 'paragraph') score = WEIGHTS.shortened;
  }
  return score;
}

function kindAt(offset: number, { blocks }: ReadContext['document']): string | undefined {
  return blocks.find(({ end }) => end > offset)?.kind;
}

/** "we" in quotation marks, or called so. */
function isSelf(inside: string, words: ReadContext['words']): boolean {
  return inside
    .split(/["«»'*,]|\s(?=["«])/u)
    .some(
      (piece) =>
        words.selfNames.exec(piece.trim())?.[0].length === piece.trim().length &&
        piece.trim() !== '',
    );
}

/** "operated by", "Titular:"; an article and a kind of company may stand between. */
function isLabelled(before: string, { words }: ReadContext): boolean {
  const plain = before.replace(/[\s*_"«]+$/u, '');
  const shorter = plain.replace(/\s\p{Ll}{2,12}$/u, '');
  const forms = [plain, shorter, shorter.replace(/\s\p{Ll}{2,12}$/u, '')];
  return forms.some((one) =>
    [words.companyLabels, words.controllerLabels].some((label) =>
      findPattern.atEnd(label, one.replace(/\s*:$/u, '')),
    ),
  );
}

function isClaimed(behind: string, { words }: ReadContext): boolean {
  const clause = /^[^.\n]{0,160}/u.exec(behind)?.[0] ?? '';
  const claim = words.companyClaims.exec(clause);
  return claim !== null && (claim.index <= 2 || (claim.index <= 120 && /^\s?[,(]/u.test(clause)));
}

/** Alone on its line, in a title, behind the sign of copyright. */
function placeScore({ start, end, name, hasForm }: Candidate, { document }: ReadContext): number {
  const { text, pageTitle } = document;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end);
  const lead = text.slice(lineStart, start).trim();
  const rest = text.slice(end, Math.min(lineEnd, end + 200)).trim();
  if (/©[^\n]{0,30}$/u.test(lead)) return WEIGHTS.copyright;
  const isTitled = (pageTitle ?? '').includes(name) || (lead === '' && rest === '' && start < 1500);
  if (isTitled && hasForm) return WEIGHTS.title;
  const isOwn = lead === '' && /^(?:[·|,]|$)/u.test(rest);
  return hasForm && isOwn ? WEIGHTS.own : 0;
}

/** Names of the catalogue's services are named by whoever uses them. */
function isMention({ start, end }: TextRange, { mentions }: ReadContext): boolean {
  for (const mention of mentions) {
    if (mention.start >= end) return false;
    if (start < mention.end) return true;
  }
  return false;
}
