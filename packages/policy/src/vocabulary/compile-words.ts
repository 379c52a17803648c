import { lexicons as bundled, type Lexicon, type LexiconWords } from '../generated/lexicons.ts';
import { markWordPattern } from './word-starts.ts';

type Compiled<Value> = Value extends string
  ? RegExp
  : { readonly [Key in keyof Value]: Compiled<Value[Key]> };

/** The words of English and of one further language, ready to match. None of the expressions is global: they keep no state. */
export type Words = Compiled<LexiconWords> & {
  /** In 3/4/2025 the month stands first. */
  readonly isMonthFirst: boolean;
  /** Codes of countries by their names in lower case, and the pattern that finds the names. */
  readonly countries: { readonly codes: ReadonlyMap<string, string>; readonly names: RegExp };
};

/** English stands in the policies of every language: names of products, columns of generated tables. */
const BASE = 'en';
const compiled = new WeakMap<readonly Lexicon[], Map<string, Words>>();

/** Compiles the words for a language (BCP 47); for one without a lexicon, the English ones alone, which many policies mix in. */
export function compileWords(language: string, lexicons: readonly Lexicon[] = bundled): Words {
  const memory = compiled.get(lexicons) ?? new Map<string, Words>();
  compiled.set(lexicons, memory);
  const known = memory.get(language);
  if (known !== undefined) return known;
  const own = lexicons.filter((one) => one.language === language && language !== BASE);
  const sources = [...lexicons.filter((one) => one.language === BASE), ...own];
  const lists = compileAll(sources.map((one) => one.words)) as Compiled<LexiconWords>;
  const words = {
    ...lists,
    isMonthFirst: sources.at(-1)?.numericDates === 'month-first',
    countries: compileCountries(sources.flatMap(({ countries }) => countries)),
  };
  memory.set(language, words);
  return words;
}

function compileCountries(countries: Lexicon['countries']): Words['countries'] {
  const escaped = countries.map(([name]) =>
    name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
  );
  return { codes: new Map(countries), names: compile(escaped) };
}

type Sources = string | { readonly [key: string]: Sources };
type Tree = RegExp | { readonly [key: string]: Tree };

/** Lexicons have one shape: what stands at the same place in each goes into one expression. */
function compileAll(values: readonly Sources[]): Tree {
  if (values.every((value) => typeof value === 'string')) return compile(values);
  const trees = values.filter((value) => typeof value === 'object');
  const keys = Object.keys(trees[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [key, compileAll(trees.map((tree) => tree[key] ?? ''))]),
  );
}

function compile(sources: readonly string[]): RegExp {
  const words = sources.filter((source) => source !== '');
  if (words.length === 0) return markWordPattern(/(?!)/u);
  return markWordPattern(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
  );
}
