/**
 * Writes `src/generated/lexicons.ts` from `lexicons/*.json`: the type of a lexicon's words from the schema, and every lexicon with its
 * phrases as sources of regular expressions, so that reading a policy needs no files.
 *
 * Exits 1 and names the file when a lexicon does not follow the schema or holds a phrase that means nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { isWordKey, lexiconSchema, readLexicons } from './read-lexicons.mjs';

const { lexicons, problems } = readLexicons(
  fileURLToPath(new URL('../lexicons/', import.meta.url)),
);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

const members = Object.entries(lexiconSchema.properties)
  .filter(([key]) => isWordKey(key))
  .map(
    ([key, { description, properties }]) =>
      `  /** ${description} */\n  readonly ${key}: ${typeOf(properties)};\n`,
  )
  .join('');

function typeOf(properties) {
  if (properties === undefined) return 'string';
  const keys = Object.keys(properties).map((key) => `'${key}'`);
  return `Readonly<Record<${keys.join(' | ')}, string>>`;
}

const output = new URL('../src/generated/lexicons.ts', import.meta.url);
mkdirSync(new URL('.', output), { recursive: true });
writeFileSync(
  output,
  `// Written by build/generate.mjs from lexicons/*.json. Do not edit.

/** The words of a language by what they say; each a source of a regular expression, empty where the language has none. */
export type LexiconWords = {
${members}};

/** The words of one language. */
export interface Lexicon {
  /** BCP 47. */
  readonly language: string;
  /** ISO 639-3. */
  readonly code: string;
  /** Which figure of 3/4/2025 is the month. */
  readonly numericDates: 'day-first' | 'month-first';
  /** Names of countries in lower case, with their ISO 3166 codes. */
  readonly countries: readonly (readonly [name: string, code: string])[];
  readonly words: LexiconWords;
}

/** Every language that has a lexicon. */
export const lexicons: readonly Lexicon[] = [
${lexicons.map((lexicon) => `  ${JSON.stringify(lexicon)},\n`).join('')}];
`,
);
console.log(
  `policy: ${lexicons.length} lexicons (${lexicons.map(({ language }) => language).join(', ')})`,
);
