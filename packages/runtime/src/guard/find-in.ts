/** Finds the elements that match in trees, their roots included. */
export function findIn(trees: readonly Element[], selector: string): HTMLElement[] {
  return trees.flatMap((tree) => [
    ...(tree.matches(selector) ? [tree as HTMLElement] : []),
    ...tree.querySelectorAll<HTMLElement>(selector),
  ]);
}
