import type { Span } from '@candor/diagnostics';
import { findNodeAtLocation, type Node } from 'jsonc-parser';

import type { ConfigPath } from './config-path.ts';
import { locateValue } from './locate-value.ts';

/** Finds the span of the key at a path (quotes included), or of the value where the path ends in an index. */
export function locateKey(root: Node, path: ConfigPath): Span {
  const property = findNodeAtLocation(root, [...path])?.parent;
  const key = property?.type === 'property' ? property.children?.[0] : undefined;
  if (key === undefined) return locateValue(root, path);
  return { start: key.offset, end: key.offset + key.length };
}
