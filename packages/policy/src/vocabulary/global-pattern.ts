import { isWordPattern, markWordPattern } from './word-starts.ts';

const globals = new WeakMap<RegExp, RegExp>();

/** The same pattern with the `g` flag, for `matchAll`; one object a pattern. `matchAll` copies it, so no state is shared. */
export function globalPattern(pattern: RegExp): RegExp {
  const known = globals.get(pattern);
  if (known !== undefined) return known;
  const created = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  if (isWordPattern(pattern)) markWordPattern(created);
  globals.set(pattern, created);
  return created;
}
