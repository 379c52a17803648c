import type { Diagnostic } from '@candor/diagnostics';
import type { Node } from 'jsonc-parser';
import { safeParse } from 'valibot';

import { parseConfigTree } from '../parse/parse-config-tree.ts';
import { treeToValue } from '../parse/tree-to-value.ts';
import { checkKeys } from './check-keys.ts';
import type { Config } from './config.ts';
import { configSchema } from './config-schema.ts';
import { describeIssue } from './describe-issue.ts';

/** A valid configuration with the tree it was read from. */
export interface ParsedConfig {
  readonly config: Config;
  readonly root: Node;
}

/** Result of {@link parseConfig}: `parsed` is `null` exactly when there are diagnostics, all of them errors. */
export interface ParseConfigResult {
  readonly parsed: ParsedConfig | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of `candor.config.json` and holds it to its schema. Spans point into `text`. */
export function parseConfig(text: string): ParseConfigResult {
  const { root, diagnostics } = parseConfigTree(text);
  if (root === null) return { parsed: null, diagnostics };
  const keyDiagnostics = checkKeys(root);
  const result = safeParse(configSchema, treeToValue(root));
  const valueDiagnostics = (result.issues ?? []).flatMap((issue) => describeIssue(root, issue));
  const found = [...keyDiagnostics, ...valueDiagnostics].sort(bySpan);
  if (!result.success || found.length > 0) return { parsed: null, diagnostics: found };
  return { parsed: { config: result.output, root }, diagnostics: [] };
}

function bySpan(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0);
}
