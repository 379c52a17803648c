import type { Diagnostic } from '@candor/diagnostics';

import type { CompileInput } from './compile.ts';
import { resolveContext } from './resolve/resolve-context.ts';
import { checkMissing } from './rules/check-missing.ts';
import { checkUndisclosed } from './rules/check-undisclosed.ts';
import type { Rule } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/** What the policy says and what the banner asks, compared both ways. */
const parityRules: readonly Rule[] = [checkUndisclosed, checkMissing];

/** Result of {@link checkConfig}. */
export interface CheckConfigResult {
  /** About the configuration unless `file` names the policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a configuration to everything a build demands, to the policy's own contradictions, and to parity with the policy. */
export function checkConfig(input: CompileInput): CheckConfigResult {
  const { context, diagnostics, policyDiagnostics } = resolveContext(input);
  if (context === null) return { diagnostics: [...diagnostics, ...policyDiagnostics] };
  const found = [...rules, ...parityRules].flatMap((rule) => rule(context));
  return { diagnostics: [...found, ...policyDiagnostics] };
}
