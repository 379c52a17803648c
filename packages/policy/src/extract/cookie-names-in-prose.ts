import { globalPattern } from '../vocabulary/global-pattern.ts';
import type { TextRange } from '../parse/policy-document.ts';
import { codedNames, isIdentifier, splitNames, type WrittenName } from './cookie-names.ts';
import type { ExtractContext } from './extractor.ts';
import { catalogOwnersOf } from './find-cookie-owner.ts';
import { readCookieDuration } from './read-duration.ts';

/** "…cookies, which include a_b and c_d." */
const LISTED = /^\s+([a-z][\w.-]{1,60}(?:(?:,? \p{L}{1,3}|,) [a-z][\w.-]{1,60}){0,8})\./iu;

/** `a_b`, and no parameter of an address. */
const SNAKE = /^(?!utm_)(?=[^_]{1,60}_)[a-z\d][\w.*-]{1,60}$/iu;
const CODE = /^(?!(?:[a-z\d-]{1,60}\.){1,3}[a-z]{2,12}$)[\w.*~-]{1,60}$/iu;

/** A word that may be a name, and what stands around it. */
interface Candidate extends WrittenName {
  readonly block: TextRange;
  /** Under a title or lead about cookies. */
  readonly isListed: boolean;
  readonly isCoded: boolean;
}

/**
 * In running text a name must show itself: by a leading underscore, as code, or by the word "cookie" beside it. Under a title about
 * cookies, and behind that word in the same sentence, it may be less plain.
 */
export function namesInProse(
  range: TextRange,
  isListed: boolean,
  context: ExtractContext,
): readonly WrittenName[] {
  const { document, words } = context;
  const { text } = document;
  const coded = new Set(codedNames(document, range, words).map(({ start }) => start));
  const names = splitNames(text, range, words).filter((name) => {
    const isCoded = coded.has(name.start);
    if (!isCoded && isOrdinaryWord(name.name, context)) return false;
    if (/[{}%/]/u.test(name.name) || isNoun(name.name, context)) return false;
    if (!isCoded && isService(name, context)) return false;
    const candidate = { ...name, block: range, isListed, isCoded };
    return isToldApart(candidate, context) || isNamedIdentifier(candidate, context);
  });
  for (const match of context.textOf(range).matchAll(globalPattern(words.includes))) {
    const start = range.start + match.index + match[0].length;
    const list = LISTED.exec(text.slice(start, Math.min(range.end, start + 600)));
    const listed =
      list === null ? [] : splitNames(text, { start, end: start + list[0].length }, words);
    if (listed.every(({ name }) => /[_.]|^[a-z\d]+-/u.test(name)))
      names.push(...listed.filter((one) => names.every((known) => known.start !== one.start)));
  }
  return names.toSorted((a, b) => a.start - b.start);
}

/** Most words: letters only, with no capital but the first. Unless one is code, only the catalogue can tell that it is a name. */
function isOrdinaryWord(word: string, { catalog }: ExtractContext): boolean {
  return /^[A-Za-z]?[a-z]*$/u.test(word) && catalogOwnersOf(catalog, word).length === 0;
}

/** No identifier, but code among cookies, known to the catalogue, or beside the word "cookie". */
function isToldApart(candidate: Candidate, context: ExtractContext): boolean {
  const { name, end, isCoded, isListed } = candidate;
  if (isCoded && CODE.test(name) && isAmongCookies(candidate, context)) return true;
  if (isHyphened(name)) return isBeside(candidate, context);
  if (catalogOwnersOf(context.catalog, name).length === 0) return false;
  const behind = context.document.text.slice(end, end + 40);
  return (
    (/[a-z]/u.test(name) && isBeside(candidate, context)) ||
    (isListed && isFollowedByLength(behind, context.words))
  );
}

function isNamedIdentifier(candidate: Candidate, context: ExtractContext): boolean {
  const { name, isCoded } = candidate;
  if (!isIdentifier(name)) return false;
  if (name.startsWith('_') || isCoded) return true;
  if (name.includes('_') && isBeside(candidate, context)) return true;
  return SNAKE.test(name) && isShown(candidate, context) && isAmongCookies(candidate, context);
}

function isAmongCookies(candidate: Candidate, context: ExtractContext): boolean {
  return candidate.isListed || isBehindNoun(candidate, context);
}

const serviceStarts = new WeakMap<ExtractContext['judged'], ReadonlySet<number>>();

/** Tells whether a name of the catalogue stands there, written with a capital. */
export function isService({ name, start }: WrittenName, { judged }: ExtractContext): boolean {
  const starts = serviceStarts.get(judged) ?? new Set(judged.map(({ at }) => at.mention.start));
  serviceStarts.set(judged, starts);
  return /^\p{Lu}\p{Ll}/u.test(name) && starts.has(start);
}

/** Tells whether it is a word for cookies: `sessionStorage` is a place, no name. */
export function isNoun(name: string, { words }: ExtractContext): boolean {
  return words.cookieNouns.exec(name)?.[0].length === name.length;
}

/** "X (2 years)", "X: 60 days". */
function isFollowedByLength(behind: string, words: ExtractContext['words']): boolean {
  const said = /^["')]?\s?[:(,]\s?([^():;]{3,30})/u.exec(behind)?.[1];
  return said !== undefined && readCookieDuration(said, words) !== null;
}

/** `abc4-session`: without a figure, words with a hyphen are words. */
function isHyphened(name: string): boolean {
  return /^[a-z\d]{2,}-[a-z\d-]{2,}$/u.test(name) && /\d/u.test(name);
}

/** In quotation marks or brackets, known to the catalogue, or with its length behind it. */
function isShown({ start, end }: TextRange, { document, words, catalog }: ExtractContext): boolean {
  const { text } = document;
  const isEnclosed =
    /["'„“«(]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?["'”“»)]/u.test(text.slice(end, end + 2));
  return (
    isEnclosed ||
    isFollowedByLength(text.slice(end, end + 40), words) ||
    catalogOwnersOf(catalog, text.slice(start, end)).length > 0
  );
}

/** Behind the word "cookies" in the same sentence. */
function isBehindNoun({ start, block }: Candidate, { words, document }: ExtractContext): boolean {
  const before = document.text.slice(Math.max(block.start, start - 160), start);
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? '';
  return words.cookieNouns.test(sentence);
}

/** "the cookie X", "X cookie", "cookies named X". */
function isBeside({ start, end, block }: Candidate, { words, document }: ExtractContext): boolean {
  const before = document.text.slice(Math.max(block.start, start - 40), start);
  const after = document.text.slice(end, end + 20);
  const lastWords = before
    .trim()
    .split(/[\s"'(`]+/u)
    .slice(-2);
  const nextWord = /^["')`]*\s+(\S{1,14})/u.exec(after)?.[1] ?? '';
  return [...lastWords, nextWord].some((word) => words.cookieNouns.test(word));
}
