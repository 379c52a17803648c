import type { Diagnostic } from '@candor/diagnostics';

import type { CompileInput } from './compile.ts';
import { resolveContext } from './resolve/resolve-context.ts';
import { applyWaivers } from './rules/apply-waivers.ts';
import { parityRules, rules } from './rules/rules.ts';

/** Result of {@link checkConfig}. */
export interface CheckConfigResult {
  /** About the configuration unless `file` names the policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a configuration to everything a build demands, to the policy's own contradictions, and to parity with the policy. */
export function checkConfig(input: CompileInput): CheckConfigResult {
  const { context, diagnostics, policyDiagnostics } = resolveContext(input);
  if (context === null) return { diagnostics: [...diagnostics, ...policyDiagnostics] };
  const found = Object.values({ ...rules, ...parityRules }).flatMap((rule) => rule(context));
  return { diagnostics: [...applyWaivers(found, context), ...policyDiagnostics] };
}
