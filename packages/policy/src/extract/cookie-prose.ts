import { globalPattern } from '../vocabulary/global-pattern.ts';
import type { Block, TextRange } from '../parse/policy-document.ts';
import { codedNames, isIdentifier, splitNames, type WrittenName } from './cookie-names.ts';
import type { CookieRecord } from './cookie-record.ts';
import { catalogOwnersOf } from './find-cookie-owner.ts';
import type { ExtractContext } from './extractor.ts';
import { sentencesWith } from './sentences-with.ts';

const HINT = /[_*`]|<code|cookie|includ|[–—]|[A-Z]{3}/iu;
const MAX_BLOCK = 4000;
const MAX_ITEM = 1000;
/** "sid – keeps you signed in": what stands between the names of an item and what is said of them. */
const ITEM =
  /^(?<names>[^\s–—:()][^–—:()]{0,120}?)\s*(?:[–—:]|\s-\s|\s(?=\())\s*(?<said>\S[\s\S]*)$/u;
/** A purpose ends where the sentence ends. */
const FIRST_SENTENCE = /^(?:\([^()]{0,80}\)\s*)?[^.]{4,300}?(?=\.(?:\s|$)|$|\s[–—-]\s)/u;

/** Reads names in lists and running text: a list item that opens with one, an identifier in a block that speaks of cookies. */
export function readCookieProse(context: ExtractContext): readonly CookieRecord[] {
  const { blocks, sections } = context.document;
  const naming = new Set(
    [...sentencesWith(context, context.words.cookieNouns)].map(({ sentence }) => sentence.block),
  );
  return blocks.flatMap((block, index) => {
    if (block.kind === 'row' || block.isChrome) return [];
    const heading = sections[block.section]?.heading ?? -1;
    const isListed = naming.has(block.lead) || (heading !== index && naming.has(heading));
    if (!isListed && !naming.has(index)) return [];
    const range = { start: block.start, end: Math.min(block.end, block.start + MAX_BLOCK) };
    if (!HINT.test(context.textOf(range))) return [];
    const item = readItem({ block, index, isListed }, context);
    return item === null ? readSentences(range, index, context) : [item];
  });
}

/** "JSESSIONID – keeps the site working. Expires: when you close the browser." in a list of cookies. */
function readItem(
  {
    block,
    index,
    isListed,
  }: { readonly block: Block; readonly index: number; readonly isListed: boolean },
  context: ExtractContext,
): CookieRecord | null {
  const content = context.textOf({
    start: block.start,
    end: Math.min(block.end, block.start + MAX_ITEM),
  });
  const groups = block.kind === 'heading' ? undefined : ITEM.exec(content)?.groups;
  const { names: written = '', said = '' } = groups ?? {};
  const range = { start: block.start, end: block.start + written.length };
  const names = namesOfItem(
    { range, written, isListed: isListed && block.kind === 'item' },
    context,
  );
  if (names.length === 0) return null;
  return {
    names,
    provider: '',
    purpose: FIRST_SENTENCE.exec(said)?.[0]?.trim() ?? '',
    duration: said,
    category: '',
    block: index,
    range: block,
  };
}

/** All that stands before the dash is names, or none of it is. */
function namesOfItem(
  item: { readonly range: TextRange; readonly written: string; readonly isListed: boolean },
  context: ExtractContext,
): readonly WrittenName[] {
  const pieces = splitNames(context.document.text, item.range, context.words);
  const count = item.written.split(/[\s,;/]+/u).filter((word) => word !== '').length;
  const isNamed = (name: WrittenName): boolean =>
    !isNoun(name.name, context) &&
    (isIdentifier(name.name) || (item.isListed && isTechnical(name, item.range, context)));
  return pieces.length >= count && pieces.every(isNamed) ? pieces : [];
}

/** `sessionStorage` is a place, no name. */
function isNoun(name: string, { words }: ExtractContext): boolean {
  return words.cookieNouns.exec(name)?.[0].length === name.length;
}

/** No word of the language: written as code, with a hyphen or figure between letters, or known to the catalogue. */
function isTechnical(written: WrittenName, range: TextRange, context: ExtractContext): boolean {
  const { name, start } = written;
  if (catalogOwnersOf(context.catalog, name).length > 0) return true;
  if (/^[A-Z]{2,}[_\d][A-Z\d_-]*$|^[a-z]{1,6}-[a-z-]{3,}$|[a-z]\d|\d[a-z]/u.test(name)) return true;
  return codedNames(context.document, range, context.words).some((one) => one.start === start);
}

/** Each name takes what stands between it and the next one; names side by side share what follows them. */
function readSentences(
  range: TextRange,
  block: number,
  context: ExtractContext,
): readonly CookieRecord[] {
  const { text } = context.document;
  const names = namesInProse(range, context);
  const records: CookieRecord[] = [];
  let group: WrittenName[] = [];
  names.forEach((name, at) => {
    group.push(name);
    const next = names[at + 1];
    const stop = endOfSentence(text, name.end, range.end);
    const behind = text.slice(name.end, Math.min(stop, next?.start ?? stop));
    const isList = next !== undefined && next.start <= stop && isGap(behind, context);
    if (isList) return;
    const first = group[0] ?? name;
    records.push({
      names: group,
      provider: '',
      purpose: '',
      duration: behind,
      category: '',
      block,
      range: { start: startOfSentence(text, first.start, range.start), end: stop },
    });
    group = [];
  });
  return records;
}

/** Between names that are told together stand commas and "and". */
function isGap(between: string, { words }: ExtractContext): boolean {
  return between
    .split(/[\s,;/"'`()]+/u)
    .every((word) => word === '' || words.conjunctions.exec(word)?.[0].length === word.length);
}

function endOfSentence(text: string, from: number, limit: number): number {
  const end = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(text.slice(from, Math.min(limit, from + 600)));
  return end === null ? Math.min(limit, from + 600) : from + end.index + 1;
}

function startOfSentence(text: string, at: number, limit: number): number {
  const from = Math.max(limit, at - 600);
  const before = text.slice(from, at);
  const end = [...before.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].at(-1);
  return end === undefined ? from : from + end.index + end[0].length;
}

/** "…cookies, which include a_b and c_d." */
const LISTED = /^\s+([a-z][\w.-]{1,60}(?:(?:,? \p{L}{1,3}|,) [a-z][\w.-]{1,60}){0,8})\./iu;

/** In running text a name must show itself: by a leading underscore, as code, or by the word "cookie" beside it. */
function namesInProse(range: TextRange, context: ExtractContext): readonly WrittenName[] {
  const { document, words } = context;
  const { text } = document;
  const coded = new Set(codedNames(document, range, words).map(({ start }) => start));
  const names = splitNames(text, range, words).filter(({ name, start, end }) => {
    if (/[{}%/]/u.test(name)) return false;
    const isKnown = /[a-z]/u.test(name) && catalogOwnersOf(context.catalog, name).length > 0;
    const isTyped = isIdentifier(name);
    // Most words are neither, so what costs more is asked behind it.
    if ((!isKnown && !isTyped) || isNoun(name, context)) return false;
    const isBesideNoun = (): boolean => isBeside({ start, end }, range, context);
    if (isKnown && isBesideNoun()) return true;
    if (!isTyped) return false;
    return name.startsWith('_') || coded.has(start) || (name.includes('_') && isBesideNoun());
  });
  for (const match of context.textOf(range).matchAll(globalPattern(words.includes))) {
    const start = range.start + match.index + match[0].length;
    const list = LISTED.exec(text.slice(start, Math.min(range.end, start + 600)));
    const listed =
      list === null ? [] : splitNames(text, { start, end: start + list[0].length }, words);
    if (listed.every(({ name }) => /[-_.]/u.test(name)))
      names.push(...listed.filter((one) => names.every((known) => known.start !== one.start)));
  }
  return names.toSorted((a, b) => a.start - b.start);
}

/** "the cookie X", "X cookie", "cookies named X". */
function isBeside(
  { start, end }: TextRange,
  block: TextRange,
  { words, document }: ExtractContext,
): boolean {
  const before = document.text.slice(Math.max(block.start, start - 40), start);
  const after = document.text.slice(end, end + 20);
  const lastWords = before
    .trim()
    .split(/[\s"'(`]+/u)
    .slice(-2);
  const nextWord = /^["')`]*\s+(\S{1,14})/u.exec(after)?.[1] ?? '';
  return [...lastWords, nextWord].some((word) => words.cookieNouns.test(word));
}
