import { createLineIndex, SEVERITIES, type Diagnostic } from '@candor/diagnostics';

import { checkMissing } from '../../rules/check-missing.ts';
import { checkQuestions } from '../../rules/check-questions.ts';
import { checkUndisclosed } from '../../rules/check-undisclosed.ts';
import type { PolicySource, RuleContext } from '../../rules/rule.ts';
import { rules } from '../../rules/rules.ts';
import type { Finding } from './finding.ts';

/**
 * Collects everything that `candor check` says of policy and configuration, worst first and in the order of the text. Open questions are
 * left out: the report shows them as such.
 */
export function collectFindings(context: RuleContext, policy: PolicySource): readonly Finding[] {
  const lines = createLineIndex(policy.text);
  const ownRules = [...rules, checkUndisclosed, checkMissing].filter(
    (rule) => rule !== checkQuestions,
  );
  const diagnostics = [...context.policyDiagnostics, ...ownRules.flatMap((rule) => rule(context))];
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
