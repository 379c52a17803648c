import { CATEGORIES, type Category } from '@candor/model';

import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every language that has a vocabulary. A further one is a file like `en.ts` and a line here. */
const vocabularies: readonly Vocabulary[] = [english, german, french, spanish];

type WordLists = {
  readonly [
    Key in keyof Vocabulary as Vocabulary[Key] extends readonly string[] ? Key : never
  ]: RegExp;
};

/** The words of English and of one further language, ready to match. None of the expressions is global: they keep no state. */
export interface Words extends WordLists {
  readonly categories: Readonly<Record<Category, RegExp>>;
  readonly columns: Readonly<Record<keyof Vocabulary['columns'], RegExp>>;
  readonly units: Readonly<Record<keyof Vocabulary['units'], RegExp>>;
}

const compiled = new Map<string, Words>();

/** Compiles the words for a language (BCP 47); for one without a vocabulary, the English ones alone, which many policies mix in. */
export function compileWords(language: string): Words {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const sources = vocabularies.filter((one) => one === english || one.language === language);
  const words = {
    ...compileLists(sources),
    categories: compileRecord(CATEGORIES, (key) => sources.flatMap((one) => one.categories[key])),
    columns: compileRecord(['name', 'purpose', 'duration', 'provider', 'category'], (key) =>
      sources.flatMap((one) => one.columns[key]),
    ),
    units: compileRecord(['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'], (key) =>
      sources.flatMap((one) => one.units[key]),
    ),
  };
  compiled.set(language, words);
  return words;
}

function compileLists(sources: readonly Vocabulary[]): WordLists {
  const list = (pick: (vocabulary: Vocabulary) => readonly string[]): RegExp =>
    compile(sources.flatMap(pick));
  return {
    siteContexts: list((one) => one.siteContexts),
    officeContexts: list((one) => one.officeContexts),
    officeUses: list((one) => one.officeUses),
    siteUses: list((one) => one.siteUses),
    uses: list((one) => one.uses),
    usageDenials: list((one) => one.usageDenials),
    denials: list((one) => one.denials),
    examples: list((one) => one.examples),
    exampleNouns: list((one) => one.exampleNouns),
    providedBy: list((one) => one.providedBy),
    conditions: list((one) => one.conditions),
    vendorPolicies: list((one) => one.vendorPolicies),
    optOuts: list((one) => one.optOuts),
    cookieless: list((one) => one.cookieless),
    browserSettings: list((one) => one.browserSettings),
    sessionDurations: list((one) => one.sessionDurations),
    persistentDurations: list((one) => one.persistentDurations),
    updatedLabels: list((one) => one.updatedLabels),
    effectiveLabels: list((one) => one.effectiveLabels),
  };
}

function compileRecord<Key extends string>(
  keys: readonly Key[],
  pick: (key: Key) => readonly string[],
): Readonly<Record<Key, RegExp>> {
  return Object.fromEntries(keys.map((key) => [key, compile(pick(key))])) as Record<Key, RegExp>;
}

function compile(sources: readonly string[]): RegExp {
  if (sources.length === 0) return /(?!)/u;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
