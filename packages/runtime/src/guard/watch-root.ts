import type { Holder } from './create-holder.ts';
import type { Patches } from './create-patches.ts';

/**
 * Watches for what no patch sees: the parser's elements, which are made inert before a script in them runs, and style attributes, which
 * load nothing before the page is rendered.
 */
export function watchRoot(root: Node, { onRemove }: Patches, { visit, visitTree }: Holder): void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === 'childList') addedNodes.forEach(visitTree);
      else if ((target as Element).getAttribute('style')?.includes('//')) visit(target as Element);
    }
  });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['style'] });
  onRemove(() => observer.disconnect());
}
