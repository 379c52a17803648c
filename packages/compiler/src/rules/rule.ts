import type { Diagnostic, Span } from '@candor/diagnostics';
import type { Catalog, Disclosures } from '@candor/model';

import type { Config } from '../config/config.ts';
import type { ConfigPath } from '../parse/config-path.ts';
import type { ServiceEntry } from '../resolve/resolve-entries.ts';

/** The policy of the site: its file name and its text. */
export interface PolicySource {
  readonly name: string;
  readonly text: string;
}

/** Everything a rule may look at. */
export interface RuleContext {
  readonly config: Config;
  readonly entries: readonly ServiceEntry[];
  readonly catalog: Catalog;
  readonly disclosures: Disclosures | null;
  readonly policy: PolicySource | null;
  /** What reading the policy itself brought up; spans point into the policy. */
  readonly policyDiagnostics: readonly Diagnostic[];
  /** Span of the value at a path of the configuration, or of its nearest parent. */
  readonly locate: (path: ConfigPath) => Span;
}

/** Holds a configuration to one demand. */
export type Rule = (context: RuleContext) => readonly Diagnostic[];
