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

/** Where in a text a pattern matches, and how. */
export const findPattern = {
  /** Start and end of the last match, or `null`. */
  last(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
    let found: { start: number; end: number } | null = null;
    for (const match of text.matchAll(variantsOf(pattern).all)) {
      found = { start: match.index, end: match.index + match[0].length };
    }
    return found;
  },
  /** The pattern to find all its matches with. */
  all: (pattern: RegExp): RegExp => variantsOf(pattern).all,
  /** How often the pattern matches. */
  count: (pattern: RegExp, text: string): number =>
    text.match(variantsOf(pattern).all)?.length ?? 0,
  atEnd: (pattern: RegExp, text: string): boolean =>
    variantsOf(pattern).atEnd.test(text.slice(-TAIL_LENGTH)),
  /** True when the pattern is all of the text. */
  is: (pattern: RegExp, text: string): boolean => variantsOf(pattern).whole.test(text),
  atStart: (pattern: RegExp, text: string): boolean => variantsOf(pattern).atStart.test(text),
} as const;
