import { findNodeAtLocation } from 'jsonc-parser';

import { parseConfigTree } from '../parse/parse-config-tree.ts';

/**
 * Reads which policy a configuration names, so that a caller can open it before compiling.
 *
 * @returns The path as written, relative to the configuration, or `null` when there is none or the file does not parse; `compile`
 *   says why.
 */
export function findPolicyPath(configText: string): string | null {
  const { root } = parseConfigTree(configText);
  if (root === null) return null;
  const value: unknown = findNodeAtLocation(root, ['policy'])?.value;
  return typeof value === 'string' ? value : null;
}
