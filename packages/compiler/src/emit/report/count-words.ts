/** Writes a count with its noun: `1 finding`, `3 findings`. */
export function countWords(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
