import type { Stored } from './read-stored.ts';

/** Names of what was stored or changed between two readings. What was deleted is none: no consent is kept by forgetting. */
export function listChanges(before: Stored, after: Stored): readonly string[] {
  return [...after].filter(([name, value]) => before.get(name) !== value).map(([name]) => name);
}
