import type { Span } from '@candor/diagnostics';
import { findNodeAtLocation, type Node } from 'jsonc-parser';

import type { ConfigPath } from './config-path.ts';

/** Finds the span of the value at a path; of its nearest existing parent when it is absent. */
export function locateValue(root: Node, path: ConfigPath): Span {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return { start: node.offset, end: node.offset + node.length };
  }
  return { start: root.offset, end: root.offset + root.length };
}
