/** Letters of a word that an index of words is kept by. */
export const KEY_LENGTH = 4;
/** A pattern with more beginnings than this is looked for everywhere. */
const MAX_KEYS = 4000;

/** The key under which a word of a text in lower case stands in an index. */
export function wordKey(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + KEY_LENGTH));
}

const marked = new WeakSet<RegExp>();
const known = new WeakMap<RegExp, ReadonlySet<string> | null>();

/** Marks a pattern as compiled from a lexicon: its matches begin where a word begins. */
export function markWordPattern(pattern: RegExp): RegExp {
  marked.add(pattern);
  return pattern;
}

/** Tells whether a pattern is compiled from a lexicon. */
export function isWordPattern(pattern: RegExp): boolean {
  return marked.has(pattern);
}

/**
 * The keys of all words that a lexicon's pattern can begin with, or `null` for one that can begin with anything or is no lexicon's. Every match of the pattern
 * begins at a word with one of them, so only the sentences that hold such a word need to be searched. Phrases of the rules are read likewise.
 */
export function wordStarts(pattern: RegExp): ReadonlySet<string> | null {
  const memory = known.get(pattern);
  if (memory !== undefined) return memory;
  const starts = marked.has(pattern) ? readStarts(pattern.source) : null;
  known.set(pattern, starts);
  return starts;
}

/** One step of a pattern: a letter or sign, a choice, or something unknown. */
type Step =
  | { readonly kind: 'sign'; readonly sign: string; readonly isOptional: boolean }
  | {
      readonly kind: 'choice';
      readonly ways: readonly Step[][];
      readonly isOptional: boolean;
      readonly isRepeated?: boolean;
    }
  | { readonly kind: 'unknown' };

function readStarts(source: string): ReadonlySet<string> | null {
  const keys = new Set<string>();
  // A list without words matches nothing, so nothing begins it.
  if (source === '(?!)') return keys;
  const ways = parse(source);
  if (ways === null) return null;
  let isKnown = true;
  /** Follows each way until a key is whole: its length, or a sign that ends the word. */
  const follow = (steps: readonly Step[], key: string, next: (key: string) => void): void => {
    const [step, ...rest] = steps;
    if (!isKnown || keys.size > MAX_KEYS) return;
    if (step === undefined) next(key);
    else if (step.kind === 'unknown') isKnown = false;
    else {
      if (step.isOptional) follow(rest, key, next);
      if (step.kind === 'choice') {
        const behind = (longer: string): void =>
          step.isRepeated === true ? void (isKnown = false) : follow(rest, longer, next);
        for (const way of step.ways) follow(way, key, behind);
      } else if (/[\p{L}\p{N}]/u.test(step.sign)) {
        const longer = key + step.sign;
        if (longer.length >= KEY_LENGTH) keys.add(longer);
        else follow(rest, longer, next);
      } else if (key === '') isKnown = false;
      else keys.add(key);
    }
  };
  for (const way of ways)
    follow(way, '', (key) => (key === '' ? (isKnown = false) : keys.add(key)));
  return isKnown && keys.size <= MAX_KEYS ? keys : null;
}

const TOKEN =
  /(?<zero>\(\?<?[!=](?:[^()\\[\]]|\\.|\[[^\]]*\]|\((?:[^()\\[\]]|\\.|\[[^\]]*\])*\))*\)|\\b)|(?<open>\((?:\?:)?)|(?<close>\)(?<after>\?{0,2}))|(?<bar>\|)|(?<any>(?:\[[^\]]*\]|\\[dw]|\\p\{\w+\})(?:\{\d+,\d+\}\??|[*+?]\??)?)|(?<quantified>(?:\{\d+,\d+\}|[*+])\??)|(?<sign>\\?[^])(?<maybe>\?)?/gu;

type Groups = Readonly<Record<string, string | undefined>>;

/** Reads the part of the language of regular expressions that lexicons are compiled to; `null` when its brackets do not match. */
function parse(source: string): readonly Step[][] | null {
  const outer: Step[][][] = [];
  let ways: Step[][] = [[]];
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    if (groups['open'] !== undefined) {
      outer.push(ways);
      ways = [[]];
    } else if (groups['bar'] !== undefined) ways.push([]);
    else if (groups['close'] === undefined) addStep(lastOf(ways), groups);
    else {
      const around = outer.pop();
      if (around === undefined) return null;
      lastOf(around).push({ kind: 'choice', ways, isOptional: groups['after'] !== '' });
      ways = around;
    }
  }
  return outer.length === 0 ? ways : null;
}

function lastOf(ways: readonly Step[][]): Step[] {
  return ways.at(-1) ?? [];
}

/** Adds a letter or sign, or what can be anything; what looks around itself takes no room. */
function addStep(steps: Step[], groups: Groups): void {
  if (groups['zero'] !== undefined) return;
  if (groups['any'] !== undefined) steps.push({ kind: 'unknown' });
  // Only gaps are repeated: what stands in one may be there or not, and again.
  else if (groups['quantified'] !== undefined) {
    const last = steps.at(-1);
    const gap: Step =
      last?.kind === 'choice'
        ? { ...last, isOptional: true, isRepeated: true }
        : { kind: 'unknown' };
    steps.splice(-1, 1, gap);
  } else {
    const sign = (groups['sign'] ?? '').replace(/^\\/u, '').toLowerCase();
    steps.push({ kind: 'sign', sign, isOptional: groups['maybe'] !== undefined });
  }
}
