import type { Lexicon } from '../src/generated/lexicons.ts';

/** Reads and compiles every lexicon of a folder; with a problem, the lexicons are not to be used. */
export function readLexicons(folder: string): {
  readonly lexicons: readonly Lexicon[];
  readonly problems: readonly string[];
};
