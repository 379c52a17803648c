import { findPattern } from '../match/find-pattern.ts';
import type { Block } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { COMPANY, NAME, NAME_WORD, nameAt, type UnknownName } from './unknown-name.ts';

const WITH_COMPANY = new RegExp(`^(${NAME}) ?\\((${COMPANY})`, 'u');
const LABEL = new RegExp(
  `^(${NAME})(?: ?\\([^()]{0,60}\\))?\\s*(?:[:—–]|-(?= )|$|\\(|,? (?:is|are|which|that) )`,
  'u',
);
const PIECE = new RegExp(`^(${NAME})(?: ?\\([^()]{1,60}\\))?$`, 'u');
const LIST_SEPARATOR =
  /(?:,|;)\s*(?:and |or |und |oder |et |ou |y |e )?|\s+(?:and|or|und|oder|et|ou|y|e|&)\s+/gu;
const MAX_LIST = 400;
/** "Maps : X : routes on …": the title of a group stands before the first name in it. */
const GROUP_TITLE = new RegExp(
  `^\\p{Lu}[^:.;]{2,40} : (?=${NAME}[^:.;–—]{0,60}?(?: [–—-] | ?: ))`,
  'u',
);
/** "X — what it does": the name is set off from what is said of it. */
const SET_OFF = new RegExp(`^(${NAME})(?: ?\\([^()]{0,60}\\))?(?:\\s+[—–-]|\\s*:)\\s+\\S`, 'u');

/** Items that open with a name and its company, items beside those of known services, and enumerations of names. */
export function* namesInLists(context: ExtractContext): Generator<UnknownName> {
  const groups = new Map<string, number[]>();
  const used = usedBlocks(context);
  for (const [index, block] of context.document.blocks.entries()) {
    if (!isProse(block)) continue;
    yield* inRecords(context, block);
    if (block.kind !== 'item') {
      yield* withCompany(context, index);
      if (used.named.has(index)) yield* inEnumeration(context, index, used.starts);
      if (!SET_OFF.test(beginning(context, index).text)) continue;
    }
    const key = `${block.kind}:${block.section}:${block.lead}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  for (const indexes of groups.values()) yield* inGroup(context, indexes, used);
}

interface UsedBlocks {
  /** Offsets at which a name of the catalogue stands, used or not. */
  readonly starts: ReadonlySet<number>;
  /** Blocks in which something known is used. */
  readonly named: ReadonlySet<number>;
  /** Those that open with it. */
  readonly labelled: ReadonlySet<number>;
}

function usedBlocks({ judged }: ExtractContext): UsedBlocks {
  const used = judged.filter(({ isUsed }) => isUsed);
  return {
    starts: new Set(judged.map(({ at }) => at.mention.start)),
    named: new Set(used.map(({ at }) => at.mention.block)),
    labelled: new Set(used.filter(({ at }) => at.isLabel).map(({ at }) => at.mention.block)),
  };
}

function* inGroup(
  context: ExtractContext,
  indexes: readonly number[],
  used: UsedBlocks,
): Generator<UnknownName> {
  const { named, labelled } = used;
  // What stands behind a term in a list of definitions is an item of its own.
  const terms = indexes.filter((index) => !/^\p{Ll}/u.test(beginning(context, index).text));
  const known = indexes.filter((index) => labelled.has(index)).length;
  const isList = known >= 2 && known >= terms.length * 0.4;
  for (const index of terms) {
    if (isList || known >= 1) yield* withCompany(context, index, true);
    else yield* withCompany(context, index);
    if (isList || (known >= 1 && isDescribed(context, index))) yield* fromLabel(context, index);
    else yield* withProvider(context, index);
    if (named.has(index)) yield* inEnumeration(context, index, used.starts);
  }
}

/** Beside a known service under a title that promises services, a name that is set off from what it is for. */
function isDescribed(context: ExtractContext, index: number): boolean {
  const { words } = context;
  const { text } = beginning(context, index);
  if (!SET_OFF.test(text) || !isListPlace(context, index)) return false;
  const patterns = [
    ...Object.values(words.descriptions),
    words.serviceNouns,
    words.siteUses,
    words.embeds,
    words.cookieNouns,
  ];
  return patterns.some((pattern) => pattern.test(text));
}

function* withCompany(
  context: ExtractContext,
  index: number,
  isList = false,
): Generator<UnknownName> {
  const { block, start, text } = beginning(context, index);
  const [, name, provider] = WITH_COMPANY.exec(text) ?? [];
  if (block === undefined || name === undefined) return;
  if (isList || isListPlace(context, index))
    yield nameAt(context, { name, start, provider: provider ?? null, isSure: true });
}

function* fromLabel(context: ExtractContext, index: number): Generator<UnknownName> {
  const { block, start, text } = beginning(context, index);
  const name = LABEL.exec(text)?.[1] ?? boldName(context, start, text);
  if (block !== undefined && name !== undefined) yield nameAt(context, { name, start });
}

/** What an item opens with in bold is its label: "**X** sends the mail". */
function boldName(
  { document: { source, toSource } }: ExtractContext,
  start: number,
  text: string,
): string | undefined {
  const name = NAME_START.exec(text)?.[1];
  if (name === undefined) return undefined;
  const place = toSource({ start, end: start + name.length });
  const isOpened = /(?:\*\*|__|<(?:b|strong)(?:\s[^<>]{0,200})?>)$/u.test(
    source.slice(Math.max(0, place.start - 210), place.start),
  );
  const isClosed = /^(?:\*\*|__|<\/(?:b|strong)>)/u.test(source.slice(place.end, place.end + 9));
  return isOpened && isClosed ? name : undefined;
}

const NAME_START = new RegExp(`^(${NAME})`, 'u');

/** "Name: X Anbieter: Y GmbH Zweck: …". */
function* inRecords(context: ExtractContext, block: Block): Generator<UnknownName> {
  const text = context.document.text.slice(block.start, Math.min(block.end, block.start + 2000));
  if (text.indexOf(': ') === text.lastIndexOf(': ')) return;
  for (const match of text.matchAll(RECORD)) {
    const name = match[1] ?? '';
    const start = block.start + match.index + match[0].indexOf(name, 4);
    yield nameAt(context, { name, start, isSure: true });
  }
}

const RECORD = new RegExp(
  `(?<![\\p{L}])(?:Name|Nom|Nombre|Dienst|Service|Servicio): (${NAME_WORD}(?: ${NAME_WORD}){0,3}?) (?=(?:Dienst)?(?:Anbieter|Provider|Vendor|Fournisseur|Éditeur|Proveedor|Titular): )`,
  'gu',
);

/** "X: remarketing; provider: Y Ltd". */
function* withProvider(context: ExtractContext, index: number): Generator<UnknownName> {
  const { block, start, text } = beginning(context, index);
  const label = LABEL.exec(text);
  const name = label?.[1];
  if (block === undefined || name === undefined) return;
  const rest = context.document.text.slice(
    start + (label?.[0].length ?? 0),
    Math.min(block.end, block.start + 1000),
  );
  const said = context.words.providerLabels.exec(rest);
  if (said !== null && BEHIND_LABEL.test(rest.slice(said.index + said[0].length)))
    yield nameAt(context, { name, start, isSure: true });
}

const BEHIND_LABEL = new RegExp(`^\\s*:?\\s*${COMPANY}`, 'u');

/** "A, B and C" as a whole item, with a known A. */
function* inEnumeration(
  context: ExtractContext,
  index: number,
  known: ReadonlySet<number>,
): Generator<UnknownName> {
  const block = context.document.blocks[index];
  if (block === undefined || block.end - block.start > MAX_LIST) return;
  const names: { name: string; start: number }[] = [];
  for (const { piece, start } of splitList(context.document.text, block)) {
    const name = PIECE.exec(piece)?.[1];
    if (name !== undefined) names.push({ name, start });
    else if (!known.has(start)) return;
  }
  // Figures at an edge are those of an address.
  const isAddress = names.some(({ name }) => /^\d|\d$/u.test(name));
  if (names.length >= 2 && !isAddress) for (const name of names) yield nameAt(context, name);
}

/** The pieces between commas and "and"; a title ("Analytics cookies: A, B") is no part of the list. */
function splitList(whole: string, block: Block): readonly { piece: string; start: number }[] {
  const text = whole.slice(block.start, block.end);
  let from = /^[^:,.]{2,60}: /u.exec(text)?.[0].length ?? 0;
  const pieces: { piece: string; start: number }[] = [];
  const cut = (to: number): void => {
    const piece = text.slice(from, to).replace(/\.\s*$/u, '');
    const start = block.start + from + piece.length - piece.trimStart().length;
    pieces.push({ piece: piece.trim(), start });
  };
  for (const separator of text.matchAll(LIST_SEPARATOR)) {
    if (separator.index < from) continue;
    cut(separator.index);
    from = separator.index + separator[0].length;
  }
  cut(text.length);
  return pieces;
}

/** The text of an item behind the title of its group. */
function beginning(
  { document }: ExtractContext,
  index: number,
): { block: Block | undefined; start: number; text: string } {
  const block = document.blocks[index];
  if (block === undefined) return { block, start: 0, text: '' };
  const text = document.text.slice(block.start, Math.min(block.end, block.start + 200));
  const title = (GROUP_TITLE.exec(text) ?? /^[↳→▸►✓✔•*\s]+/u.exec(text))?.[0].length ?? 0;
  return { block, start: block.start + title, text: text.slice(title) };
}

function isListPlace(context: ExtractContext, index: number): boolean {
  return [context.leadOf(index), ...context.titlesOf(index).slice(0, 2)].some(
    (place) =>
      findPattern.inTitle(context.words.servicePlaces, place) ||
      findPattern.inTitle(context.words.siteContexts, place),
  );
}
