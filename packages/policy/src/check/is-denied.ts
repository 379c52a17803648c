import type { ReadContext } from '../read-context.ts';

const REACH = 60;

/** Tells whether a denial ("not", "never", "keine") stands shortly before what a pattern finds in a lower-case sentence. The pattern must not be global. */
export function isDenied({ words }: ReadContext, lower: string, pattern: RegExp): boolean {
  const at = pattern.exec(lower)?.index;
  return at !== undefined && words.denials.test(lower.slice(Math.max(0, at - REACH), at));
}
