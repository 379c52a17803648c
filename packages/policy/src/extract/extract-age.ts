import type { Extractor } from './extractor.ts';
import { sentencesWith } from './sentences-with.ts';

const CHILD =
  '(?:child(?:ren)?|minors?|persons?|individuals?|anyone|anybody|any person|people|users?|those|visitors?|kinder|personen|enfants?|mineurs?|menores|data subject|subject)';
const STATEMENTS: readonly RegExp[] = [
  new RegExp(
    `\\b${CHILD}\\b[^.\\n]{0,60}?\\b(?:under|below|younger than|less than|unter|moins de|menores de|de menos de)\\s+(?:the )?(?:age of )?(?:the age )?(\\d{1,2})\\b(?! ?(?:%|(?:business |working )?(?:minute|hour|day|week|month)))`,
    'iu',
  ),
  /\b(?:under|below|younger than) the age of (\d{1,2})\b/iu,
  /\bat least (\d{1,2}) years? (?:old|of age)\b/iu,
  /\b(\d{1,2}) years? (?:old|of age) or (?:older|over)\b/iu,
  /\bless than (\d{1,2}) years old\b/iu,
  /\b(?:moins de|menores de|unter) (\d{1,2}) (?:ans|años|jahren?)\b/iu,
];
const AGES = /\b[12]\d\b/gu;
const YOUTH =
  /\b(?:age|minors?|under|below|younger|less than|unter|moins de|menores)\b|child|years? (?:old|of age)|kinder|enfant|mineur/u;
const MAX_SENTENCES = 2000;

/** Reads the age below which the company says it keeps no data. */
export const extractAge: Extractor = (context) => {
  const candidates = [...sentencesWith(context, AGES)]
    .filter(({ lower }) => YOUTH.test(lower))
    .slice(0, MAX_SENTENCES);
  for (const pattern of STATEMENTS) {
    for (const { text } of candidates) {
      const age = Number(pattern.exec(text)?.[1]);
      if (age >= 10 && age <= 21) return { minAge: age };
    }
  }
  return { minAge: null };
};
