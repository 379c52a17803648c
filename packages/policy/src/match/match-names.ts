import type { PolicyDocument, TextRange } from '../parse/policy-document.ts';
import { documentWords, type DocumentWords } from '../vocabulary/document-words.ts';
import { wordKey } from '../vocabulary/word-starts.ts';
import type { NameIndex, Spelling } from './build-name-index.ts';
import { findMaskedRanges } from './find-masked-ranges.ts';
import type { Mention, NameEntry } from './mention.ts';

/** A policy that mentions more than this is not a policy; the bound keeps the rest of the reading cheap. */
const MAX_MENTIONS = 20_000;
/** Whoever names one service this often has said what there is to say of it. */
const MAX_MENTIONS_PER_NAME = 200;
const MAX_TOKEN_LENGTH = 60;
const DOMAIN_ENDING = /^\.(?:com|io|ai|co|net|org|app|to|dev|eu)(?![\p{L}\p{N}]|\.?\/|\.\p{L})/u;

/**
 * Finds every name of the index, leftmost and longest first, at word boundaries. Two names glued to each other
 * (`Authorize.netHelcim`) are found by the change from small to capital letter with a known name behind it.
 */
export function matchNames(document: PolicyDocument, index: NameIndex): readonly Mention[] {
  const mentions: Mention[] = [];
  const counts = new Map<NameEntry, number>();
  let sentence = 0;
  for (const { spelling, start, end } of spellingsIn(document, index)) {
    const { entry } = spelling;
    const count = (counts.get(entry) ?? 0) + 1;
    if (entry.services.length === 0 || count > MAX_MENTIONS_PER_NAME) continue;
    counts.set(entry, count);
    sentence = skipEnded(document.sentences, sentence, start);
    const block = document.sentences[sentence]?.block ?? 0;
    mentions.push({ start, end, entry, block, sentence });
    if (mentions.length === MAX_MENTIONS) break;
  }
  return mentions;
}

/** Every name outside addresses, in order. */
function* spellingsIn(
  document: PolicyDocument,
  index: NameIndex,
): Generator<{ spelling: Spelling; start: number; end: number }> {
  const haystack = { text: document.text, lower: document.lower, index };
  const masks = findMaskedRanges(document.lower);
  const words = documentWords(document);
  const { starts, ends, keys } = words;
  const opensName = nameKeys(words, index);
  const mayName = (word: number, start: number, end: number): boolean =>
    opensName[keys[word] ?? 0] === 1 || start !== starts[word] || differs(haystack, start, end);
  let mask = 0;
  let done = 0;
  for (let word = 0; word < starts.length;) {
    const end = ends[word] ?? 0;
    // A name may end inside a word that two names are glued to.
    const start = Math.max(starts[word] ?? 0, done);
    if (start >= end || !mayName(word, start, end)) {
      word += 1;
      continue;
    }
    mask = skipEnded(masks, mask, start);
    const found =
      maskAt(masks[mask], start) ?? findSpelling(haystack, start, document.lower.slice(start, end));
    done = found?.end ?? end;
    if (found !== null && 'spelling' in found) yield { ...found, start };
  }
}

/** The range, if it has begun at an offset. */
function maskAt(mask: TextRange | undefined, offset: number): TextRange | null {
  return mask !== undefined && mask.start <= offset ? mask : null;
}

/** The first range from `index` on that ends after an offset. */
function skipEnded(ranges: readonly TextRange[], index: number, offset: number): number {
  let at = index;
  while ((ranges[at]?.end ?? Infinity) <= offset) at += 1;
  return at;
}

interface Haystack {
  readonly text: string;
  readonly lower: string;
  readonly index: NameIndex;
}

function findSpelling(
  haystack: Haystack,
  start: number,
  token: string,
): { spelling: Spelling; end: number } | null {
  const own = haystack.index.get(token);
  const spellings = own ?? withoutGenitive(haystack, start, token);
  // Most words are neither a name nor two names glued together: they cost one look-up and one comparison.
  const hasInnerCapital = differs(haystack, start, start + token.length);
  if (spellings === undefined && !hasInnerCapital) return null;
  if (isPartOfHost(haystack, start)) return null;
  const end = start + token.length - (own === undefined ? 1 : 0);
  const whole = longest(haystack, { start, end }, spellings ?? []);
  if (whole !== null || !hasInnerCapital || token.length > MAX_TOKEN_LENGTH) return whole;
  return findGlued(haystack, start, token);
}

/** The name that a word of two names opens with. */
function findGlued(
  haystack: Haystack,
  start: number,
  token: string,
): { spelling: Spelling; end: number } | null {
  for (const prefix of camelPrefixes(haystack.text.slice(start, start + token.length))) {
    const glued = { start, end: start + prefix.length };
    const found = longest(haystack, glued, haystack.index.get(prefix.toLowerCase()) ?? []);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a word is written otherwise than in lower case after its first letter. A loop, because it is done for every word and slices cost more. */
function differs({ text, lower }: Haystack, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (text.charCodeAt(at) !== lower.charCodeAt(at)) return true;
  }
  return false;
}

const firstKeys = new WeakMap<NameIndex, ReadonlySet<string>>();

/** Which keys of a text's words are those of a name's first word, by number. Most words have another and need no look-up. */
function nameKeys({ numbers }: DocumentWords, index: NameIndex): Uint8Array {
  const first =
    firstKeys.get(index) ?? new Set([...index.keys()].map((one) => wordKey(one, 0, one.length)));
  firstKeys.set(index, first);
  const opensName = new Uint8Array(numbers.size);
  for (const [key, number] of numbers) if (first.has(key)) opensName[number] = 1;
  return opensName;
}

/** The first of some spellings that stands in a text, all of which open with the same word: `first`, which stands there. */
function longest(
  haystack: Haystack,
  first: TextRange,
  spellings: readonly Spelling[],
): { spelling: Spelling; end: number } | null {
  for (const spelling of spellings) {
    const end = endOfSpelling(haystack, first, spelling);
    if (end === -1 || !endsAtBoundary(haystack, first.start, end)) continue;
    const isDot = haystack.lower.charAt(end) === '.';
    const ending = isDot ? (DOMAIN_ENDING.exec(haystack.lower.slice(end, end + 8))?.[0] ?? '') : '';
    return { spelling, end: end + ending.length };
  }
  return null;
}

/** Offset behind a spelling, or -1. What stands behind its first word is compared first: a vendor's many products differ in that. */
function endOfSpelling({ text, lower }: Haystack, first: TextRange, spelling: Spelling): number {
  const end = endOfRest(lower, first.end, spelling.rest);
  if (end === -1) return -1;
  const { start } = first;
  const { isAmbiguous } = spelling.entry;
  if (lower.startsWith(spelling.lower, start)) {
    const written = text.slice(start, end);
    if (isAmbiguous) return isWrittenAs(written, spelling.exact) ? end : -1;
    if (written.length <= 3 && written !== spelling.exact) return -1;
    return withPlural(text, start, end);
  }
  return isAmbiguous || !/\p{Lu}/u.test(text.charAt(start)) ? -1 : withPlural(text, start, end);
}

/** `Hotjars`, `Facebook-Pixels`: an ending that many languages put behind a name. */
function withPlural(text: string, start: number, end: number): number {
  const isEnding =
    end - start >= 5 &&
    text.charAt(end) === 's' &&
    !/[\p{L}\p{N}]/u.test(text.charAt(end + 1)) &&
    /\p{Lu}/u.test(text.charAt(start));
  return isEnding ? end + 1 : end;
}

/** A blank and the hyphens that may stand for it. */
const GAPS: ReadonlySet<number> = new Set([0x20, 0x2d, 0x20_10, 0x20_11]);

/** `Google-Analytics`, `Googles reCAPTCHA`, `LinkedIn's Insight Tag`: where the name has a blank, hyphens and genitives may stand. */
function endOfRest(lower: string, start: number, rest: string): number {
  let at = start;
  for (let from = 0; from < rest.length; from += 1) {
    if (lower.charCodeAt(at) === rest.charCodeAt(from)) {
      at += 1;
      continue;
    }
    if (rest.charAt(from) !== ' ') return -1;
    if (lower.startsWith("'s", at)) at += 2;
    else if (lower.charAt(at) === 's') at += 1;
    if (!GAPS.has(lower.charCodeAt(at))) return -1;
    at += 1;
  }
  return at;
}

/** The spellings of `google` for `Googles`. */
function withoutGenitive(
  { text, index }: Haystack,
  start: number,
  token: string,
): readonly Spelling[] | undefined {
  if (token.length < 5 || !token.endsWith('s') || !/\p{Lu}/u.test(text.charAt(start)))
    return undefined;
  return index.get(token.slice(0, -1))?.filter(({ entry }) => !entry.isAmbiguous);
}

/** `Youtube` is `YouTube`: a capital inside a name shows that it is no ordinary word, and is often left out. */
function isWrittenAs(written: string, exact: string): boolean {
  if (written === exact) return true;
  const rest = exact.slice(1);
  return (
    /\p{Ll}\p{Lu}/u.test(exact) &&
    rest !== rest.toUpperCase() &&
    written.charAt(0) === exact.charAt(0)
  );
}

function endsAtBoundary(haystack: Haystack, start: number, end: number): boolean {
  const next = haystack.text.charAt(end);
  if (!/[\p{L}\p{N}]/u.test(next))
    return !/^(?:\.[a-z]{2,10})?\//u.test(haystack.text.slice(end, end + 12));
  return isGlued(haystack, end) && /\p{Lu}/u.test(haystack.text.slice(start, end));
}

/** True where a known name begins in the middle of a word: `…netHelcim`. */
function isGlued({ text, lower, index }: Haystack, at: number): boolean {
  if (!/[\p{Ll}\p{N}]\p{Lu}/u.test(text.slice(at - 1, at + 1))) return false;
  const token = /^[\p{L}\p{N}]+/u.exec(lower.slice(at, at + MAX_TOKEN_LENGTH))?.[0] ?? '';
  return (index.get(token) ?? []).some(
    ({ lower: name }) =>
      lower.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(lower.charAt(at + name.length)),
  );
}

/** `StripePayPal` → `Stripe`, `StripePay`. */
function camelPrefixes(token: string): readonly string[] {
  return [...token.matchAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu)]
    .slice(0, 4)
    .map((match) => token.slice(0, match.index));
}

/** `policies.google.com`, `*.reddit.com`, `google_id`: parts of technical names. */
function isPartOfHost({ text }: Haystack, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '_' || before === '@') return true;
  return (
    before === '.' &&
    /[\p{L}\p{N}*]/u.test(text.charAt(start - 2)) &&
    /\p{Ll}/u.test(text.charAt(start))
  );
}
