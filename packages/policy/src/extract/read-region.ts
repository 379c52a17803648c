import type { ReadContext } from '../read-context.ts';
import { mayStandIn } from '../vocabulary/document-words.ts';
import { compileWords, type Words } from '../vocabulary/compile-words.ts';
import { findRegions } from './find-regions.ts';

const MAX_BETWEEN = 60;

/** Reads the region that a sentence limits something to: "US web traffic only", "only for visitors from the UK". */
export function readRegion(sentence: string, words: Words = compileWords('en')): string | null {
  const only = words.only.exec(sentence);
  if (only === null) return null;
  const behind = sentence.slice(only.index + only[0].length);
  const onlyFor = findRegions(behind, words).find(({ start }) => isClause(behind.slice(0, start)));
  if (onlyFor !== undefined) return onlyFor.code;
  const before = sentence.slice(0, only.index);
  const last = findRegions(before, words).at(-1);
  if (last === undefined) return null;
  const between = before.slice(last.end).trim();
  return between === '' || (words.audiences.test(between) && isClause(between)) ? last.code : null;
}

/** The same for a sentence of a document. */
export function readRegionOf({ document }: ReadContext, index: number): string | null {
  const sentence = document.sentences[index];
  if (sentence === undefined || !mayStandIn(document, index, compileWords('en').only)) return null;
  return readRegion(document.text.slice(sentence.start, sentence.end));
}

/** Few words, and nothing that ends a clause. */
function isClause(between: string): boolean {
  return (
    between.length <= MAX_BETWEEN && !/[.;:,()|\n]/u.test(between) && between.split(' ').length <= 9
  );
}
