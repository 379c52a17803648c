import { type Diagnostic, hasErrors } from '@candor/diagnostics';
import type { Catalog, Plan } from '@candor/model';

import { checkPolicySize } from './emit/check-policy-size.ts';
import { type Artifact, emitArtifacts } from './emit/emit-artifacts.ts';
import { buildPlan } from './plan/build-plan.ts';
import { resolveContext } from './resolve/resolve-context.ts';
import { applyWaivers } from './rules/apply-waivers.ts';
import { rules } from './rules/rules.ts';

/** What a compilation reads. Nothing else decides what it writes. */
export interface CompileInput {
  /** `candor.config.json`: JSON, comments allowed. */
  readonly config: { readonly name: string; readonly text: string };
  /** The policy that the configuration names, or `null` when it names none. */
  readonly policy: { readonly name: string; readonly text: string } | null;
  readonly catalog: Catalog;
}

/** What a compilation writes. With an error among the diagnostics there is no plan and no artifact. */
export interface CompileResult {
  readonly plan: Plan | null;
  /** Text files; `path` is relative to the folder that the site serves them from. */
  readonly artifacts: readonly Artifact[];
  /** About the configuration unless `file` says otherwise. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a configuration into the files that a site serves. Pure: the same input gives the same bytes. */
export function compile(input: CompileInput): CompileResult {
  const { context, diagnostics: unreadable } = resolveContext(input);
  if (context === null) return { plan: null, artifacts: [], diagnostics: unreadable };
  const found = Object.values(rules).flatMap((rule) => rule(context));
  const diagnostics = applyWaivers(found, context);
  if (hasErrors(diagnostics)) return { plan: null, artifacts: [], diagnostics };
  const plan = buildPlan(context);
  return {
    plan,
    artifacts: emitArtifacts(plan, context),
    diagnostics: [...diagnostics, ...checkPolicySize(plan)],
  };
}
