import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';

import { compilePhrase } from './compile-phrase.mjs';

const SCHEMA = fileURLToPath(new URL('../lexicons/lexicon.schema.json', import.meta.url));
/** What stands in a lexicon beside its words. */
const ABOUT = new Set(['numericDates', '$schema', 'language', 'code', 'name']);

/** The schema that every lexicon follows; the words' keys and what they mean stand there and nowhere else. */
export const lexiconSchema = JSON.parse(readFileSync(SCHEMA, 'utf8'));

/** Tells whether a key of a lexicon holds words. */
export const isWordKey = (key) => !ABOUT.has(key);

/**
 * Reads and compiles every lexicon of a folder: `{ lexicons, problems }`. A problem is a line that names the file and what is wrong
 * in it; with one, the lexicons are not to be used.
 */
export function readLexicons(folder) {
  const problems = [];
  const validate = new Ajv({ allErrors: true }).compile(lexiconSchema);
  const lexicons = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => {
      const report = (problem) => problems.push(`lexicons/${name}: ${problem}`);
      const lexicon = parse(readFileSync(join(folder, name), 'utf8'), report);
      if (lexicon === undefined) return undefined;
      if (!validate(lexicon)) {
        for (const { instancePath, message, params } of validate.errors)
          report(`${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
        return undefined;
      }
      if (lexicon.language !== basename(name, '.json'))
        report(`"language" must be "${basename(name, '.json')}", like the file's name`);
      return compile(lexicon, report);
    });
  if (lexicons.length === 0) problems.push('lexicons/ holds no lexicon');
  return { lexicons: lexicons.filter((one) => one !== undefined), problems };
}

function parse(text, report) {
  try {
    return JSON.parse(text);
  } catch (error) {
    report(`is not valid JSON: ${error.message}`);
    return undefined;
  }
}

function compile(lexicon, report) {
  const words = Object.entries(lexiconSchema.properties)
    .filter(([key]) => isWordKey(key))
    .map(([key, { properties }]) => [
      key,
      compileValue(lexicon[key] ?? noWords(properties), key, report),
    ]);
  const { language, code, numericDates } = lexicon;
  return {
    language,
    code,
    numericDates,
    countries: countriesIn(language),
    words: Object.fromEntries(words),
  };
}

/** Codes that are no country: user-assigned ones, unions, and those that the lexicons name themselves. */
const NO_COUNTRY = /^(?:A[ABC]|Q[M-Z]|X[A-Z]|ZZ|EU|EZ|UN)$/u;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** What the language calls the countries: `[name, ISO 3166 code]`, from the platform's own data. */
function countriesIn(language) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const byName = new Map();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    // A code that was given up stands for the country that followed.
    const isCurrent = !NO_COUNTRY.test(code) && new Intl.Locale(`und-${code}`).region === code;
    const name = isCurrent ? names.of(code)?.toLowerCase() : undefined;
    if (name !== undefined && !byName.has(name)) byName.set(name, code);
  }
  return [...byName];
}

/** What a lexicon holds at a key that it may leave out. */
const noWords = (properties) =>
  properties === undefined
    ? []
    : Object.fromEntries(Object.keys(properties).map((key) => [key, []]));

function compileValue(value, path, report) {
  if (!Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        compileValue(inner, `${path}.${key}`, report),
      ]),
    );
  }
  return value
    .map((phrase) => {
      try {
        return compilePhrase(phrase);
      } catch (error) {
        report(`${path}: "${phrase}": ${error.message}`);
        return '';
      }
    })
    .join('|');
}
