interface Variants {
  readonly all: RegExp;
  readonly atEnd: RegExp;
  readonly atStart: RegExp;
  readonly whole: RegExp;
}

const variants = new WeakMap<RegExp, Variants>();

function variantsOf(pattern: RegExp): Variants {
  const known = variants.get(pattern);
  if (known !== undefined) return known;
  const created = {
    all: new RegExp(pattern.source, 'giu'),
    atEnd: new RegExp(`(?:${pattern.source})$`, 'iu'),
    atStart: new RegExp(`^(?:${pattern.source})`, 'iu'),
    whole: new RegExp(`^(?:${pattern.source})$`, 'iu'),
  };
  variants.set(pattern, created);
  return created;
}

/** How much of a text's end a pattern may take up. */
const TAIL_LENGTH = 80;

/** Titles and leads repeat for every line below them; the memory is emptied when a stranger's page fills it. */
const remembered = new WeakMap<RegExp, Map<string, boolean>>();
const MAX_REMEMBERED = 5000;

/** Where in a text a pattern matches, and how. */
export const findPattern = {
  /** Start and end of the last match, or `null`. */
  last(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
    let found: { start: number; end: number } | null = null;
    const { all } = variantsOf(pattern);
    all.lastIndex = 0;
    for (let match = all.exec(text); match !== null; match = all.exec(text)) {
      found = { start: match.index, end: all.lastIndex };
      if (match[0] === '') all.lastIndex += 1;
    }
    return found;
  },
  /** Whether it matches in a title, lead or header, which is asked again for every line below. */
  inTitle(pattern: RegExp, title: string): boolean {
    if (title === '') return false;
    const memory = remembered.get(pattern) ?? new Map<string, boolean>();
    remembered.set(pattern, memory);
    const known = memory.get(title);
    if (known !== undefined) return known;
    if (memory.size >= MAX_REMEMBERED) memory.clear();
    const answer = pattern.test(title);
    memory.set(title, answer);
    return answer;
  },
  /** How often the pattern matches. */
  count: (pattern: RegExp, text: string): number =>
    text.match(variantsOf(pattern).all)?.length ?? 0,
  atEnd: (pattern: RegExp, text: string): boolean =>
    variantsOf(pattern).atEnd.test(text.slice(-TAIL_LENGTH)),
  /** True when the pattern is all of the text. */
  is: (pattern: RegExp, text: string): boolean => variantsOf(pattern).whole.test(text),
  atStart: (pattern: RegExp, text: string): boolean => variantsOf(pattern).atStart.test(text),
} as const;
