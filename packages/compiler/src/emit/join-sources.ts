/** Joins sources to what may follow others: each has a space before it. */
export function joinSources(sources: readonly string[]): string {
  return sources.map((source) => ` ${source}`).join('');
}
