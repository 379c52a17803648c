import type { Catalog, Category, CookieDisclosure, Disclosures } from '@candor/model';

import type { Block, TextRange } from '../parse/policy-document.ts';
import { isIdentifier, namesInCell, splitNames, type WrittenName } from './cookie-names.ts';
import { findCookieOwner } from './find-cookie-owner.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_COOKIES, MAX_EVIDENCE } from './limits.ts';
import { readCookieDuration } from './read-duration.ts';
import { sectionCategory } from '../match/section-category.ts';

/** Which cell of a row says what; -1 where no column does. */
interface Columns {
  readonly name: number;
  readonly provider: number;
  readonly purpose: number;
  readonly duration: number;
  readonly category: number;
}

/** Reads the cookies that the policy names, in tables, lists and running text. */
export const extractCookies: Extractor = (context, found) => {
  const cookies = new Map<string, CookieDisclosure>();
  const add = (cookie: CookieDisclosure): void => {
    const key = `${cookie.name}\n${cookie.service ?? ''}`;
    const known = cookies.get(key);
    if (known === undefined && cookies.size < MAX_COOKIES) cookies.set(key, cookie);
    else if (known !== undefined) cookies.set(key, merge(known, cookie));
  };
  readTables(context, found, add);
  readProse(context, found, add);
  return { cookies: [...cookies.values()] };
};

function merge(known: CookieDisclosure, again: CookieDisclosure): CookieDisclosure {
  return {
    ...known,
    purpose: known.purpose ?? again.purpose,
    category: known.category ?? again.category,
    duration: known.duration ?? again.duration,
    evidence: [...known.evidence, ...again.evidence].slice(0, MAX_EVIDENCE),
  };
}

type Add = (cookie: CookieDisclosure) => void;

function readTables(context: ExtractContext, found: Disclosures, add: Add): void {
  const { document } = context;
  const byHeader = new Map<number, Columns | null>();
  let provider = '';
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'row' || block.header < 0) return;
    if (!byHeader.has(block.header)) {
      byHeader.set(block.header, readColumns(context, block.header));
      provider = '';
    }
    const columns = byHeader.get(block.header) ?? null;
    if (columns === null) return;
    // Tables leave the provider's cell empty in all rows but its first.
    provider = cellText(context, block, columns.provider) || provider;
    const nameCell = block.cells[columns.name];
    if (nameCell === undefined) return;
    for (const written of namesInCell(document, nameCell)) {
      add(toCookie(context, { written, block, index, columns, provider }, found));
    }
  });
}

interface Row {
  readonly written: WrittenName;
  readonly block: Block;
  readonly index: number;
  readonly columns: Columns;
  readonly provider: string;
}

function toCookie(context: ExtractContext, row: Row, found: Disclosures): CookieDisclosure {
  const { written, block, index, columns, provider } = row;
  const { words } = context;
  const service = findCookieOwner(context, {
    name: written.name,
    provider,
    block,
    blockIndex: index,
  });
  const filed =
    sectionCategory(cellText(context, block, columns.category).toLowerCase(), words) ??
    titleCategory(context, index);
  return {
    name: written.name,
    service,
    purpose: cellText(context, block, columns.purpose) || null,
    category: filed ?? categoryOf(service, found, context.catalog),
    duration: readCookieDuration(cellText(context, block, columns.duration), words),
    evidence: [context.quote(block)],
  };
}

function titleCategory(context: ExtractContext, index: number): Category | null {
  for (const title of [context.leadOf(index), ...context.titlesOf(index)]) {
    const category = sectionCategory(title.toLowerCase(), context.words);
    if (category !== null) return category;
  }
  return null;
}

function categoryOf(service: string | null, found: Disclosures, catalog: Catalog): Category | null {
  if (service === null) return null;
  const disclosed = found.services.find(({ id }) => id === service)?.category;
  return disclosed ?? catalog.services.find(({ id }) => id === service)?.category ?? null;
}

function cellText({ document }: ExtractContext, block: Block, cell: number): string {
  const range = block.cells[cell];
  return range === undefined ? '' : document.text.slice(range.start, range.end).trim();
}

/** Finds the columns of a table of cookies; `null` for any other table. */
function readColumns(context: ExtractContext, header: number): Columns | null {
  const { document, words } = context;
  const block = document.blocks[header];
  if (block === undefined) return null;
  const titles = block.cells.map((cell) => document.lower.slice(cell.start, cell.end).trim());
  const around = [context.leadOf(header), ...context.titlesOf(header)].join(' ').toLowerCase();
  if (!/cookie|traceur|tracker|rastreador|storage/u.test(`${titles.join(' ')} ${around}`))
    return null;
  const duration = titles.findIndex((title) => words.columns.duration.test(title));
  const free = (pattern: RegExp, taken: readonly number[]): number =>
    titles.findIndex((title, index) => !taken.includes(index) && pattern.test(title));
  const name = findNameColumn(titles, words.columns.name, duration);
  if (name === -1) return null;
  const purpose = free(words.columns.purpose, [name, duration]);
  const provider = free(words.columns.provider, [name, duration, purpose]);
  const category = titles.findIndex(
    (title, index) => index !== name && words.columns.category.test(title),
  );
  return duration === -1 && purpose === -1 && provider === -1
    ? null
    : { name, provider, purpose, duration, category };
}

/** In `Cookie | Name | Purpose` the names stand under "Name"; in `Service | Cookie` under "Cookie". */
function findNameColumn(titles: readonly string[], pattern: RegExp, duration: number): number {
  const candidates = titles
    .map((title, index) => ({ title, index }))
    .filter(({ title, index }) => index !== duration && pattern.test(title));
  return (
    (
      candidates.find(({ title }) => /\b(?:names?|noms?|nombres?|keys?|name)\b/u.test(title)) ??
      candidates[0]
    )?.index ?? -1
  );
}

/** Names in running text: an identifier in a block that speaks of cookies, "cookies … include a and b". */
function readProse(context: ExtractContext, found: Disclosures, add: Add): void {
  const { document } = context;
  document.blocks.forEach((block, index) => {
    if (block.kind === 'row' || block.isChrome) return;
    const content = document.text.slice(block.start, block.end);
    if (!/[_*]|includ/u.test(content)) return;
    const around = `${content} ${context.titlesOf(index)[0] ?? ''} ${context.leadOf(index)}`;
    if (!/cookie|traceur|storage/iu.test(around)) return;
    for (const written of namesInProse(document.text, block)) {
      const service = findCookieOwner(context, {
        name: written.name,
        provider: '',
        block,
        blockIndex: index,
      });
      add({
        name: written.name,
        service,
        purpose: null,
        category: titleCategory(context, index) ?? categoryOf(service, found, context.catalog),
        duration: null,
        evidence: [context.quote(block)],
      });
    }
  });
}

const INCLUDED =
  /\bcookies?\b[^.]{0,200}?[.:]?\s*(?:these |they )?includ(?:e|ing)\s+([a-z][\w.-]{1,60}(?:(?:,| and|, and) [a-z][\w.-]{1,60}){0,8})\./giu;

/** In running text a name must show itself: by a leading underscore, or by the word "cookie" beside it. */
function namesInProse(text: string, range: TextRange): readonly WrittenName[] {
  const names = splitNames(text, range).filter(({ name, start, end }) => {
    if (!name.includes('_') || !isIdentifier(name) || /[{}%]/u.test(name)) return false;
    return (
      name.startsWith('_') ||
      /\bcookies? (?:\w+ )?["'(]?$/iu.test(text.slice(Math.max(range.start, start - 30), start)) ||
      /^["')]? cookies?\b/iu.test(text.slice(end, end + 12))
    );
  });
  const content = text.slice(range.start, range.end);
  for (const match of content.matchAll(INCLUDED)) {
    const list = match[1] ?? '';
    const start = range.start + match.index + match[0].length - list.length - 1;
    const listed = splitNames(text, { start, end: start + list.length });
    if (listed.every(({ name }) => /[-_.]/u.test(name))) names.push(...listed);
  }
  return names;
}
