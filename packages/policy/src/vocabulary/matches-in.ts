import type { PolicyDocument, Sentence } from '../parse/policy-document.ts';
import { documentWords } from './document-words.ts';
import { globalPattern } from './global-pattern.ts';
import { memoByPattern } from './memo-by-pattern.ts';
import { wordStarts } from './word-starts.ts';

/** A whole sentence of a document: its index, and its text as written or in lower case. */
export interface WholeSentence {
  readonly index: number;
  readonly text: string;
}

/** The matches of a lexicon's pattern in a sentence, as `matchAll` finds them, but tried only at the words that one can begin with. */
export function matchesIn(
  document: PolicyDocument,
  { index, text }: WholeSentence,
  pattern: RegExp,
): readonly RegExpExecArray[] {
  const isWanted = wantedKeys(document, pattern);
  const { start: offset } = document.sentences[index] as Sentence;
  if (isWanted === null || isCutInWord(document, index))
    return [...text.matchAll(globalPattern(pattern))];
  const { keys, firsts, starts } = documentWords(document);
  const [first = 0, behind = 0] = [firsts[index], firsts[index + 1]];
  const here = stickyPattern(pattern);
  const matches: RegExpExecArray[] = [];
  let done = 0;
  for (let word = first; word < behind; word += 1) {
    const key = keys[word] ?? 0;
    const start = starts[word] ?? 0;
    if (isWanted[key] !== 1 || start - offset < done) continue;
    here.lastIndex = start - offset;
    const match = here.exec(text);
    if (match === null) continue;
    matches.push(match);
    done = here.lastIndex;
  }
  return matches;
}

/** Where a long sentence was cut inside a word, the rest of that word is no word of the document. */
function isCutInWord(document: PolicyDocument, index: number): boolean {
  const { firsts, ends } = documentWords(document);
  const endBefore = ends[(firsts[index] ?? 0) - 1] ?? 0;
  return endBefore > (document.sentences[index]?.start ?? 0);
}

const sticky = new WeakMap<RegExp, RegExp>();

/** The same pattern, tried at one offset only. */
export function stickyPattern(pattern: RegExp): RegExp {
  const known = sticky.get(pattern);
  if (known !== undefined) return known;
  const created = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
  sticky.set(pattern, created);
  return created;
}

/** Marks the keys that a match of a pattern can begin with, by their numbers, with 1; `null` for a pattern that can begin anywhere. */
export const wantedKeys: (document: PolicyDocument, pattern: RegExp) => Uint8Array | null =
  memoByPattern((document, pattern) => markKeys(document, wordStarts(pattern)));

function markKeys(document: PolicyDocument, starts: ReadonlySet<string> | null): Uint8Array | null {
  if (starts === null) return null;
  const { numbers } = documentWords(document);
  const marks = new Uint8Array(numbers.size);
  for (const key of starts) {
    const number = numbers.get(key);
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}
