import { globalPattern } from '../vocabulary/global-pattern.ts';
import { mayStandIn } from '../vocabulary/document-words.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { sentencesWith } from './sentences-with.ts';

const AGES = /\b[12]\d\b/gu;
const MAX_SENTENCES = 2000;
const MAX_STATEMENTS = 20;

/** Reads the age below which the company says it keeps no data. */
export const extractAge: Extractor = (context) => {
  const mayBeOfYouth = (index: number): boolean =>
    mayStandIn(context.document, index, context.words.youth);
  const candidates = [...sentencesWith(context, AGES)]
    .filter(({ lower, index }) => mayBeOfYouth(index) && context.words.youth.test(lower))
    .slice(0, MAX_SENTENCES);
  for (const { text, index } of candidates) {
    if (!mayStandIn(context.document, index, context.words.minimumAges)) continue;
    const age = ageIn(text, context);
    if (age !== null) return { minAge: age };
  }
  return { minAge: null };
};

function ageIn(sentence: string, { words }: ExtractContext): number | null {
  let seen = 0;
  for (const match of sentence.matchAll(globalPattern(words.minimumAges))) {
    if ((seen += 1) > MAX_STATEMENTS) return null;
    const age = Number(match.slice(1).find((figure) => figure !== undefined));
    const behind = sentence.slice(match.index + match[0].length);
    if (age >= 10 && age <= 21 && !isOther(behind, words)) return age;
  }
  return null;
}

/** "less than 14 days", "under 20 %": no age. */
function isOther(behind: string, words: ExtractContext['words']): boolean {
  if (/^\s?%/u.test(behind)) return true;
  const next = /^\s?(?:\(\d{1,2}\)\s)?(\p{L}{1,12})(?:\s(\p{L}{1,12}))?/u.exec(behind);
  const { Y: _years, ...shorter } = words.units;
  const isUnit = (word = ''): boolean =>
    Object.values(shorter).some((unit) => word !== '' && unit.exec(word)?.[0] === word);
  return isUnit(next?.[1]) || isUnit(next?.[2]);
}
