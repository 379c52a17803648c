import type { Category, CookieDisclosure, Disclosures } from '@candor/model';

import { sectionCategory } from '../match/section-category.ts';
import { readCookieCards } from './cookie-cards.ts';
import { readCookieProse } from './cookie-prose.ts';
import type { CookieRecord } from './cookie-record.ts';
import { readCookieTables } from './cookie-tables.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { findCookieOwner } from './find-cookie-owner.ts';
import { MAX_COOKIES, MAX_EVIDENCE } from './limits.ts';
import { findDurations, readCookieDuration } from './read-duration.ts';
import { readPurposeCategory } from './read-purpose-category.ts';

/** Reads the cookies that the policy names, in tables, cards, lists and running text. */
export const extractCookies: Extractor = (context, found) => {
  const cookies = new Map<string, CookieDisclosure>();
  const structured = [...readCookieTables(context), ...readCookieCards(context)];
  const read = new Set(structured.flatMap(({ names }) => names.map(({ start }) => start)));
  const prose = readCookieProse(context).map((record) => ({
    ...record,
    names: record.names.filter(({ start }) => !read.has(start)),
  }));
  for (const record of [...structured, ...prose]) {
    for (const cookie of toCookies(record, context, found)) {
      if (cookies.size < MAX_COOKIES) add(cookies, cookie);
    }
  }
  return { cookies: [...cookies.values()] };
};

/** One name is one cookie, unless the policy says of two services that each sets it. */
function add(cookies: Map<string, CookieDisclosure>, cookie: CookieDisclosure): void {
  const key = (service: string | null): string => `${cookie.name}\n${service ?? ''}`;
  const nameless = cookies.get(key(null));
  const known =
    cookies.get(key(cookie.service)) ??
    nameless ??
    (cookie.service === null ? named(cookies, cookie.name) : undefined);
  if (known === undefined) {
    cookies.set(key(cookie.service), cookie);
    return;
  }
  if (known === nameless && cookie.service !== null) cookies.delete(key(null));
  const merged = merge(known, cookie);
  cookies.set(key(merged.service), merged);
}

function named(
  cookies: ReadonlyMap<string, CookieDisclosure>,
  name: string,
): CookieDisclosure | undefined {
  return [...cookies.values()].find((one) => one.name === name);
}

function merge(known: CookieDisclosure, again: CookieDisclosure): CookieDisclosure {
  return {
    ...known,
    service: known.service ?? again.service,
    purpose: known.purpose ?? again.purpose,
    category: known.category ?? again.category,
    sectionCategory: known.sectionCategory ?? again.sectionCategory ?? null,
    duration: known.duration ?? again.duration,
    evidence: [...known.evidence, ...again.evidence].slice(0, MAX_EVIDENCE),
  };
}

function toCookies(
  record: CookieRecord,
  context: ExtractContext,
  found: Disclosures,
): readonly CookieDisclosure[] {
  const { words } = context;
  const evidence = [context.quote(record.range)];
  const durations = durationsOf(record, context);
  const rowCategory = sectionCategory(record.category.toLowerCase(), words);
  const section = rowCategory ?? titleCategory(context, record.block);
  return record.names.map(({ name }, index) => {
    const service = findCookieOwner(context, {
      name,
      provider: record.provider,
      range: record.range,
    });
    return {
      name,
      service,
      purpose: record.purpose === '' ? null : record.purpose,
      category:
        categoryOf(service, found, context) ??
        rowCategory ??
        readPurposeCategory(record.purpose, words) ??
        section,
      sectionCategory: section,
      duration: durations[index] ?? null,
      evidence,
    };
  });
}

/** One length for every name; as many lengths as names, in their order. */
function durationsOf(
  { names, duration }: CookieRecord,
  { words }: ExtractContext,
): readonly (string | null)[] {
  const found = findDurations(duration, words, { articles: true });
  const pieces = duration.split(/[,;/\n]\s*/u).filter((piece) => piece.trim() !== '');
  if (names.length > 1 && found.length === names.length)
    return found.map(({ duration: iso }) => iso);
  if (names.length > 1 && pieces.length === names.length)
    return pieces.map((piece) => readCookieDuration(piece, words));
  return names.map(() => readCookieDuration(duration, words));
}

function titleCategory(context: ExtractContext, index: number): Category | null {
  for (const title of [context.leadOf(index), ...context.titlesOf(index)]) {
    const category = sectionCategory(title.toLowerCase(), context.words);
    if (category !== null) return category;
  }
  return null;
}

function categoryOf(
  service: string | null,
  found: Disclosures,
  { catalog }: ExtractContext,
): Category | null {
  if (service === null) return null;
  const disclosed = found.services.find(({ id }) => id === service)?.category;
  return disclosed ?? catalog.services.find(({ id }) => id === service)?.category ?? null;
}
