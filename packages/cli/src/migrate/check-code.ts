import type { Diagnostic, Span } from '@candor/diagnostics';

import { NOTES, noteOn } from './notes.ts';
import type { StaticValue } from './static-value.ts';

/** A cookie’s name may have a part that is not known, and nobody needs its domain or path. */
const FORGIVING =
  /(?:^|\.)(?:cookies|cookieTable|cookie_table|cookieDomain|cookie\.domain)(?:\.|$)/;

/** Finds every function, and every value that only running the script would tell. */
export function checkCode(settings: StaticValue): readonly Diagnostic[] {
  return findIn(settings, '');
}

function findIn(value: StaticValue, path: string): Diagnostic[] {
  if (value.kind === 'list') return value.items.flatMap((item) => judge(item, path, item.span));
  if (value.kind !== 'record') return [];
  return [...value.entries].flatMap(([name, entry]) =>
    judge(entry.value, path === '' ? name : `${path}.${name}`, entry.key),
  );
}

function judge(value: StaticValue, path: string, span: Span): Diagnostic[] {
  if (value.kind === 'function') return [noteOn(path, NOTES.callback, span)];
  const isOpen = value.kind === 'computed' || (value.kind === 'text' && !value.isWhole);
  if (isOpen) return FORGIVING.test(path) ? [] : [noteOn(path, NOTES.computed, span)];
  return findIn(value, path);
}
