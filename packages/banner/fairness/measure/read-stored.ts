/** What scripts can read of what the browser keeps for a page, by kind and name: `cookie:_ga`, `local-storage:theme`. */
export type Stored = ReadonlyMap<string, string>;

/** Reads cookies, local and session storage. */
export function readStored(): Stored {
  const cookies = document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const [name = ''] = pair.split('=', 1);
      return [`cookie:${name}`, pair.slice(name.length + 1)] as const;
    });
  return new Map([
    ...cookies,
    ...entriesOf('local-storage', localStorage),
    ...entriesOf('session-storage', sessionStorage),
  ]);
}

function entriesOf(kind: string, storage: Storage): (readonly [string, string])[] {
  return Object.keys(storage).map((name) => [`${kind}:${name}`, storage.getItem(name) ?? '']);
}
