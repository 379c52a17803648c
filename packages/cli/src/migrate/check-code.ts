import type { Diagnostic } from '@candor/diagnostics';

import { NOTES, noteOn } from './notes.ts';
import type { StaticRecord, StaticValue } from './static-value.ts';

/** Finds every function, and every value that only running the script would tell. Texts with such a part are looked at where they are read. */
export function checkCode(settings: StaticValue): readonly Diagnostic[] {
  return findIn(settings, '');
}

function findIn(value: StaticValue, path: string): Diagnostic[] {
  if (value.kind === 'list') return value.items.flatMap((item) => findItem(item, path));
  return value.kind === 'record' ? findEntries(value, path) : [];
}

function findItem(item: StaticValue, path: string): Diagnostic[] {
  if (item.kind === 'computed') return [noteOn(path, NOTES.computed, item.span)];
  if (item.kind === 'function') return [noteOn(path, NOTES.callback, item.span)];
  return findIn(item, path);
}

function findEntries({ entries }: StaticRecord, path: string): Diagnostic[] {
  return [...entries].flatMap(([name, { key, value }]) => {
    const own = path === '' ? name : `${path}.${name}`;
    if (value.kind === 'function') return [noteOn(own, NOTES.callback, key)];
    if (value.kind === 'computed') return [noteOn(own, NOTES.computed, key)];
    return findIn(value, own);
  });
}
