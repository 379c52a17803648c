import type { Diagnostic } from '@candor/diagnostics';
import { detectFormat, readPolicy } from '@candor/policy';
import type { Catalog } from '@candor/model';

import { parseConfig } from '../config/parse-config.ts';
import { locateValue } from '../parse/locate-value.ts';
import type { PolicySource, RuleContext } from '../rules/rule.ts';
import { resolveEntries } from './resolve-entries.ts';

/** Texts that a context is made of. */
export interface ContextSources {
  readonly config: { readonly text: string };
  readonly policy: PolicySource | null;
  readonly catalog: Catalog;
}

/** Result of {@link resolveContext}. */
export interface ResolveContextResult {
  /** `null` exactly when the configuration cannot be used. */
  readonly context: RuleContext | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What reading the policy itself brought up; spans point into the policy. */
  readonly policyDiagnostics: readonly Diagnostic[];
}

/** Reads configuration and policy, and brings together what they say of each service. */
export function resolveContext({ config, policy, catalog }: ContextSources): ResolveContextResult {
  const read =
    policy === null
      ? null
      : readPolicy(policy.text, { catalog, format: detectFormat(policy.name, policy.text) });
  const policyDiagnostics = (read?.diagnostics ?? []).map((diagnostic) => ({
    ...diagnostic,
    file: policy?.name ?? '',
  }));
  const { parsed, diagnostics } = parseConfig(config.text);
  if (parsed === null) return { context: null, diagnostics, policyDiagnostics };
  const disclosures = read?.disclosures ?? null;
  const context: RuleContext = {
    config: parsed.config,
    entries: resolveEntries(parsed, { catalog, disclosures }),
    catalog,
    disclosures,
    policy,
    policyDiagnostics,
    locate: (path) => locateValue(parsed.root, path),
  };
  return { context, diagnostics, policyDiagnostics };
}
