import { addedTrees } from './added-trees.ts';
import type { Holder } from './create-holder.ts';
import type { Guard } from './guard.ts';
import type { Patches } from './create-patches.ts';

/**
 * Watches for what no patch sees: the parser's elements, which are made inert before a script in them runs, and style attributes, which
 * load nothing before the page is rendered.
 */
export function watchRoot(
  root: Node,
  { onRemove }: Patches,
  { visit, visitTree, onAdded }: Pick<Holder, 'visit' | 'visitTree'> & Partial<Guard>,
): void {
  const observer = new MutationObserver((records) => {
    const added = addedTrees(records);
    onAdded?.(added);
    added.forEach(visitTree);
    for (const { target, attributeName } of records)
      if (attributeName && (target as Element).getAttribute(attributeName)?.includes('//'))
        visit(target as Element);
  });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['style'] });
  onRemove(() => observer.disconnect());
}
