import type { Span } from '@candor/diagnostics';
import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** Keys and indexes from the root of the configuration to one value. */
export type ConfigPath = readonly (string | number)[];

/** Finds the span of the value at a path; of its nearest existing parent when it is absent. */
export function locateValue(root: Node, path: ConfigPath): Span {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return toSpan(node);
  }
  return toSpan(root);
}

/** Finds the span of the key at a path (quotes included), or of the value where the path ends in an index. */
export function locateKey(root: Node, path: ConfigPath): Span {
  const node = findNodeAtLocation(root, [...path]);
  const property = node?.parent;
  const key = property?.type === 'property' ? property.children?.[0] : undefined;
  return key === undefined ? locateValue(root, path) : toSpan(key);
}

function toSpan(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
