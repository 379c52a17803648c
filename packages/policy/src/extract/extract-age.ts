import type { Extractor } from './extractor.ts';

const CHILD =
  '(?:child(?:ren)?|minors?|persons?|individuals?|anyone|people|users?|kinder|personen|enfants?|mineurs?|menores|data subject|subject)';
const STATEMENTS: readonly RegExp[] = [
  new RegExp(
    `\\b${CHILD}\\b[^.\\n]{0,60}?\\b(?:under|below|younger than|less than|unter|moins de|menores de|de menos de)\\s+(?:the )?(?:age of )?(?:the age )?(\\d{1,2})\\b`,
    'iu',
  ),
  /\b(?:under|below) the age of (\d{1,2})\b/iu,
  /\bat least (\d{1,2}) years? (?:old|of age)\b/iu,
  /\b(\d{1,2}) years? (?:old|of age) or (?:older|over)\b/iu,
  /\bless than (\d{1,2}) years old\b/iu,
  /\b(?:moins de|menores de|unter) (\d{1,2}) (?:ans|años|jahren?)\b/iu,
];
const MAX_SENTENCES = 2000;

/** Reads the age below which the company says it keeps no data. */
export const extractAge: Extractor = ({ document }) => {
  const candidates = document.sentences
    .filter(({ start, end }) =>
      /child|minor|age|years? old|individuals under|kinder|enfant|mineur|menores|unter|moins de/u.test(
        document.lower.slice(start, end),
      ),
    )
    .slice(0, MAX_SENTENCES);
  for (const pattern of STATEMENTS) {
    for (const { start, end } of candidates) {
      const age = Number(pattern.exec(document.text.slice(start, end))?.[1]);
      if (age >= 10 && age <= 21) return { minAge: age };
    }
  }
  return { minAge: null };
};
