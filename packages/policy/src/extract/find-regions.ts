import { globalPattern } from '../vocabulary/global-pattern.ts';
import type { TextRange } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import { mayStandIn } from '../vocabulary/document-words.ts';
import type { Words } from '../vocabulary/compile-words.ts';

/** A country or union named in a text. */
export interface FoundRegion extends TextRange {
  /** ISO 3166; `EU` for the Union and the Economic Area. */
  readonly code: string;
}

/** Tells whether a sentence may name a country: `false` is certain, and costs little. */
export function mayNameRegion({ document, words }: ReadContext, sentence: number): boolean {
  return [words.countries.names, ...Object.values(words.regions)].some((pattern) =>
    mayStandIn(document, sentence, pattern),
  );
}

/** Finds the countries that a text names, in order. Abbreviations count in capitals only: "us" is a pronoun. */
export function findRegions(text: string, words: Words): readonly FoundRegion[] {
  const named = [...text.matchAll(globalPattern(words.countries.names))].map((match) => ({
    code: words.countries.codes.get(match[0].toLowerCase()) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const others = Object.entries(words.regions).flatMap(([code, pattern]) =>
    [...text.matchAll(globalPattern(pattern))]
      .filter(({ 0: name }) => name.length > 4 || name === name.toUpperCase())
      .map((match) => ({ code, start: match.index, end: match.index + match[0].length })),
  );
  return [...named, ...others]
    .filter(({ code }) => code !== '')
    .toSorted((a, b) => a.start - b.start);
}
