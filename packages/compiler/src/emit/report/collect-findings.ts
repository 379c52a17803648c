import { createLineIndex, SEVERITIES, type Diagnostic } from '@candor/diagnostics';

import { applyWaivers } from '../../rules/apply-waivers.ts';
import type { PolicySource, RuleContext } from '../../rules/rule.ts';
import { parityRules, rules } from '../../rules/rules.ts';
import type { Finding } from './finding.ts';

/**
 * Collects everything that `candor check` says of policy and configuration, worst first and in the order of the text. Open questions are
 * left out: the report shows them as such. What is waived carries its reason.
 */
export function collectFindings(context: RuleContext, policy: PolicySource): readonly Finding[] {
  const lines = createLineIndex(policy.text);
  const { 'no-open-question': _questions, ...asked } = { ...rules, ...parityRules };
  const found = Object.values(asked).flatMap((rule) => rule(context));
  const diagnostics = [...context.policyDiagnostics, ...applyWaivers(found, context)];
  return diagnostics
    .map((diagnostic) => ({ diagnostic, about: aboutOf(diagnostic, policy) }))
    .toSorted((a, b) => rank(a.diagnostic) - rank(b.diagnostic) || placeOf(a) - placeOf(b))
    .map(({ diagnostic: { severity, code, message, why, fix, span }, about }, index) => ({
      number: index + 1,
      severity,
      code,
      message,
      why,
      fix,
      about,
      span,
      line: about === 'policy' && span !== null ? lines.positionAt(span.start).line : null,
    }));
}

interface Placed {
  readonly diagnostic: Diagnostic;
  readonly about: Finding['about'];
}

function aboutOf({ file }: Diagnostic, policy: PolicySource): Finding['about'] {
  return file === policy.name ? 'policy' : 'configuration';
}

function rank({ severity }: Diagnostic): number {
  return SEVERITIES.indexOf(severity);
}

/** What is about the policy as a whole, then its text, then the configuration. */
function placeOf({ diagnostic, about }: Placed): number {
  if (about === 'configuration') return Number.MAX_SAFE_INTEGER;
  return diagnostic.span?.start ?? -1;
}
