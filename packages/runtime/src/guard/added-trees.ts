/**
 * The elements that were added, without those that are inside another of them: what looks for something in each looks at everything
 * once. (The parser reports each element of a tree by itself, a script's insertion the tree alone.)
 */
export function addedTrees(records: readonly MutationRecord[]): Element[] {
  const trees: Element[] = [];
  for (const { addedNodes, target } of records)
    if (!trees.at(-1)?.contains(target))
      for (const node of addedNodes as NodeListOf<Element>) if (node.localName) trees.push(node);
  return trees;
}
