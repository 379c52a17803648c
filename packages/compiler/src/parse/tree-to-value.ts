import type { Node } from 'jsonc-parser';

/**
 * Turns a parsed tree into a plain value. Keys are defined, not assigned, so that `__proto__` in a file is a key like any other and
 * changes no prototype; of a key that stands twice the last one counts.
 */
export function treeToValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => treeToValue(child));
  if (node.type !== 'object') return node.value as unknown;
  const value = {};
  for (const property of node.children ?? []) {
    const [key, child] = property.children ?? [];
    if (key === undefined || child === undefined) continue;
    Object.defineProperty(value, String(key.value), {
      value: treeToValue(child),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return value;
}
