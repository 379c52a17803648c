import type { Diagnostic } from '@candor/diagnostics';

import { NOTES, noteOn, type Note } from './notes.ts';
import type { StaticValue } from './static-value.ts';
import { entryAt } from './values-at.ts';

/** An option that is not carried over. */
export interface OptionRule {
  /** Keys joined by dots. */
  readonly path: string;
  /** Only with this value; absent: with any. */
  readonly when?: boolean | string;
  readonly note: Note;
}

/** What a manager's options come to here. */
export interface OptionTable {
  /** Top-level options that are carried over, or whose absence nobody notices. */
  readonly known: readonly string[];
  readonly rules: readonly OptionRule[];
}

/** Says of every option why it is not carried over, those that nobody has heard of included. */
export function checkOptions(
  settings: StaticValue,
  { known, rules }: OptionTable,
): readonly Diagnostic[] {
  const found = rules.flatMap(({ path, when, note }) => {
    const entry = entryAt(settings, path);
    if (entry === undefined || !isMeant(entry.value, when)) return [];
    return [noteOn(path, note, entry.key)];
  });
  const named = new Set([...known, ...rules.map(({ path }) => path.split('.')[0])]);
  const entries = settings.kind === 'record' ? [...settings.entries] : [];
  const unknown = entries.filter(
    ([name, { value }]) =>
      !named.has(name) && value.kind !== 'function' && value.kind !== 'computed',
  );
  return [...found, ...unknown.map(([name, { key }]) => noteOn(name, NOTES.unknown, key))];
}

function isMeant(value: StaticValue, when: OptionRule['when']): boolean {
  // Functions and what is computed are reported once, wherever they stand.
  if (value.kind === 'function' || value.kind === 'computed') return false;
  return when === undefined || ('value' in value && value.value === when);
}
