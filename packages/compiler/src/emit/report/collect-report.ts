import { detectFormat, parsePolicy } from '@candor/policy';
import type { Plan } from '@candor/model';

import type { PolicySource, RuleContext } from '../../rules/rule.ts';
import { collectDecisions } from './collect-decisions.ts';
import { collectFindings } from './collect-findings.ts';
import { collectMarks } from './collect-marks.ts';
import type { ReportView } from './report-view.ts';

/** Collects what the report of a site shows: its policy, what was read from it, and what was decided. */
export function collectReport(plan: Plan, context: RuleContext, policy: PolicySource): ReportView {
  const { disclosures, catalog } = context;
  const findings = collectFindings(context, policy);
  const document = parsePolicy(policy.text, detectFormat(policy.name, policy.text));
  const { decisions, questions } = collectDecisions(plan, { context, findings, document });
  return {
    site: plan.site.name,
    controller: plan.site.controller,
    policy: {
      file: policy.name,
      title: disclosures?.title ?? null,
      language: disclosures?.language ?? 'und',
      lastUpdated: disclosures?.lastUpdated ?? null,
      effectiveDate: disclosures?.effectiveDate ?? null,
      hash: plan.policyHash ?? '',
    },
    revision: plan.revision,
    catalogSize: catalog.services.length,
    questions,
    decisions,
    findings,
    document,
    marks: collectMarks(document, { decisions, findings }),
  };
}
