import { findPattern } from '../match/find-pattern.ts';
import type { Block, TextRange } from '../parse/policy-document.ts';
import { codedNames, isIdentifier, splitNames, type WrittenName } from './cookie-names.ts';
import { isNoun, isService, namesInProse } from './cookie-names-in-prose.ts';
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
  const { blocks } = context.document;
  const naming = new Set(
    [...sentencesWith(context, context.words.cookieNouns)].map(({ sentence }) => sentence.block),
  );
  // Lines of one section share their titles: each section is asked once.
  const titled = new Map<number, boolean>();
  return blocks.flatMap((block, index) => {
    if (block.kind === 'row' || block.isChrome) return [];
    const isAbout = titled.get(block.section) ?? isAboutCookies(context, index);
    titled.set(block.section, isAbout);
    const isListed = naming.has(block.lead) || (block.kind !== 'heading' && isAbout);
    if (!isListed && !naming.has(index)) return [];
    const range = { start: block.start, end: Math.min(block.end, block.start + MAX_BLOCK) };
    if (!HINT.test(context.textOf(range))) return [];
    const item = readItem({ block, index, isListed }, context);
    return item === null ? readSentences({ range, block: index, isListed }, context) : [item];
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
  // "a (1 year), b (2 days)": the text behind the first bracket names more.
  if (/^\([^()]{1,80}\)\s?[,;]\s/u.test(said)) return null;
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
    !isService(name, context) &&
    (isIdentifier(name.name) || (item.isListed && isTechnical(name, item.range, context)));
  return pieces.length >= count && pieces.every(isNamed) ? pieces : [];
}

/** No word of the language: written as code, with a hyphen or figure between letters, or known to the catalogue. */
function isTechnical(written: WrittenName, range: TextRange, context: ExtractContext): boolean {
  const { name, start } = written;
  if (catalogOwnersOf(context.catalog, name).length > 0) return true;
  if (
    /^[A-Z]{2,}[_\d][A-Z\d_-]*$|^[a-z]{1,6}-[a-z-]{3,}$|^(?![A-Z][a-z]).*(?:[a-z]\d|\d[a-z])/u.test(
      name,
    )
  )
    return true;
  return codedNames(context.document, range, context.words).some((one) => one.start === start);
}

/** Each name takes what stands between it and the next one; names side by side share what follows them. */
function readSentences(
  {
    range,
    block,
    isListed,
  }: { readonly range: TextRange; readonly block: number; readonly isListed: boolean },
  context: ExtractContext,
): readonly CookieRecord[] {
  const { text } = context.document;
  const names = namesInProse(range, isListed, context);
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
    // An item says all it says of its last name: "a_b: what it does. Duration: a year."
    const isLast = next === undefined && context.document.blocks[block]?.kind === 'item';
    records.push({
      names: group,
      provider: '',
      purpose: '',
      duration: isLast ? text.slice(name.end, range.end) : behind,
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

/** Any of the titles above speaks of cookies. */
function isAboutCookies({ titlesOf, words }: ExtractContext, index: number): boolean {
  return titlesOf(index).some((title) => findPattern.inTitle(words.cookieNouns, title));
}
