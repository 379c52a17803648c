import type { StaticEntry, StaticValue } from './static-value.ts';

/** Finds the entry at a path of keys joined by dots; `undefined` when it is not there. */
export function entryAt(value: StaticValue | undefined, path: string): StaticEntry | undefined {
  let entry: StaticEntry | undefined;
  for (const key of path.split('.')) {
    const within = entry === undefined ? value : entry.value;
    entry = within?.kind === 'record' ? within.entries.get(key) : undefined;
    if (entry === undefined) return undefined;
  }
  return entry;
}

/** Reads a text that is known as a whole. */
export function textAt(value: StaticValue | undefined, path: string): string | undefined {
  const found = entryAt(value, path)?.value;
  return found?.kind === 'text' && found.isWhole ? found.value : undefined;
}

/** Reads `true` or `false`. */
export function flagAt(value: StaticValue | undefined, path: string): boolean | undefined {
  const found = entryAt(value, path)?.value;
  return found?.kind === 'flag' ? found.value : undefined;
}

/** Reads a number. */
export function numberAt(value: StaticValue | undefined, path: string): number | undefined {
  const found = entryAt(value, path)?.value;
  return found?.kind === 'number' ? found.value : undefined;
}

/** Reads the items of a list; none when there is no list. */
export function itemsAt(value: StaticValue | undefined, path: string): readonly StaticValue[] {
  const found = entryAt(value, path)?.value;
  return found?.kind === 'list' ? found.items : [];
}

/** Reads the entries of an object; none when there is no object. */
export function entriesAt(
  value: StaticValue | undefined,
  path: string,
): readonly (readonly [name: string, entry: StaticEntry])[] {
  const found = entryAt(value, path)?.value;
  return found?.kind === 'record' ? [...found.entries] : [];
}
