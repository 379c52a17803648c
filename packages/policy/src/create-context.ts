import type { Catalog } from '@candor/model';

import { detectLanguage } from './detect-language.ts';
import { lexicons as bundled, type Lexicon } from './generated/lexicons.ts';
import { buildNameIndex } from './match/build-name-index.ts';
import { matchNames } from './match/match-names.ts';
import type { PolicyDocument, TextRange } from './parse/policy-document.ts';
import type { ReadContext } from './read-context.ts';
import { compileWords } from './vocabulary/compile-words.ts';

/** A quote is for a person to recognise the place; whole chapters are cut. */
const MAX_QUOTE_LENGTH = 1000;
const MAX_TITLE_LENGTH = 300;

/** Prepares what extractors and rules share. */
export function createContext(
  document: PolicyDocument,
  catalog: Catalog,
  lexicons: readonly Lexicon[] = bundled,
): ReadContext {
  const { text, blocks, sections, source } = document;
  const language = detectLanguage(text, lexicons);
  const titleCache = new Map<number, readonly string[]>();

  function titlesOfSection(index: number): readonly string[] {
    const cached = titleCache.get(index);
    if (cached !== undefined) return cached;
    const section = sections[index];
    const heading = blocks[section?.heading ?? -1];
    const own =
      heading === undefined
        ? []
        : [text.slice(heading.start, Math.min(heading.end, heading.start + MAX_TITLE_LENGTH))];
    const titles =
      section === undefined || section.parent < 0
        ? own
        : [...own, ...titlesOfSection(section.parent)];
    titleCache.set(index, titles);
    return titles;
  }

  return {
    document,
    catalog,
    words: compileWords(language, lexicons),
    language,
    mentions: matchNames(document, buildNameIndex(catalog)),
    quote(range) {
      const trimmed = trimRange(text, range);
      const { start, end } = document.toSource({
        start: trimmed.start,
        end: Math.min(trimmed.end, trimmed.start + MAX_QUOTE_LENGTH),
      });
      return { quote: source.slice(start, end), start, end, line: document.lineAt(start) };
    },
    textOf: ({ start, end }) => text.slice(start, end),
    titlesOf: (block) => titlesOfSection(blocks[block]?.section ?? 0),
    leadOf(block) {
      const lead = blocks[blocks[block]?.lead ?? -1];
      return lead === undefined
        ? ''
        : text.slice(Math.max(lead.start, lead.end - MAX_TITLE_LENGTH), lead.end);
    },
  };
}

function trimRange(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
