import { catalog } from '@candor/catalog';

import { buildPlan } from '../../../plan/build-plan.ts';
import { resolveContext } from '../../../resolve/resolve-context.ts';
import { collectReport } from '../collect-report.ts';
import type { Decision } from '../decision.ts';
import type { ReportView } from '../report-view.ts';

/** The view of a report on a policy under a configuration. */
export function viewOf(text: string, config: object = {}, name: string = 'policy.md'): ReportView {
  const policy = { name, text };
  const { context, diagnostics } = resolveContext({
    config: { text: JSON.stringify({ policy: name, site: { name: 'Example' }, ...config }) },
    policy,
    catalog,
  });
  if (context === null) throw new Error(JSON.stringify(diagnostics));
  return collectReport(buildPlan(context), context, policy);
}

/** The decision about one service. */
export function decisionOf({ decisions }: ReportView, id: string): Decision {
  const decision = decisions.find((one) => one.id === id);
  if (decision === undefined) throw new Error(`no decision on ${id}`);
  return decision;
}
