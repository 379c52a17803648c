import { detectFormat } from '@candor/policy';
import type { Plan } from '@candor/model';

import type { PolicySource } from '../../rules/rule.ts';
import { escapeHtml } from '../escape-html.ts';
import {
  collectDecisions,
  type DecisionSources,
  type NumberedDecision,
} from './collect-decisions.ts';
import { policyBlocks } from './policy-blocks.ts';
import { GROUP_NAMES, renderDecision } from './render-decision.ts';
import { renderPolicy } from './render-policy.ts';
import { REPORT_STYLE } from './report-style.ts';

/** What a report is made of, beside the plan. */
export interface ReportSources extends DecisionSources {
  readonly policy: PolicySource;
}

/**
 * Renders the report: the policy, and beside each disclosure what the banner does about it. One file without script or outside
 * resources; the links between the two columns are plain anchors.
 */
export function renderReport(plan: Plan, sources: ReportSources): string {
  const { policy, disclosures } = sources;
  const decisions = collectDecisions(plan, sources);
  const blocks = policyBlocks(policy.text, detectFormat(policy.name, policy.text));
  const title = `What ${plan.site.name} says, and what its banner asks`;
  const asked = plan.services.filter(({ category }) => category !== 'necessary').length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header class="top">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(policy.name)}, beside the ${asked} services the banner asks for. Each highlighted sentence carries the number of the decision made from it. Revision ${escapeHtml(plan.revision)}.</p>
${renderLegend(decisions)}
</header>
<main class="sheet">
<section class="policy" aria-labelledby="policy-title">
<h2 id="policy-title">The policy</h2>
<div class="text" lang="${escapeHtml(disclosures?.language ?? '')}">
${renderPolicy(policy.text, blocks, decisions)}
</div>
</section>
<section class="decisions" aria-labelledby="decisions-title" tabindex="0">
<h2 id="decisions-title">The decisions</h2>
${decisions.map((decision) => renderDecision(decision)).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function renderLegend(decisions: readonly NumberedDecision[]): string {
  const counts = new Map<string, number>();
  for (const { decision } of decisions)
    counts.set(decision.group, (counts.get(decision.group) ?? 0) + 1);
  const labels = Object.entries(GROUP_NAMES).flatMap(([group, name]) => {
    const count = counts.get(group);
    if (count === undefined) return [];
    return `<label class="g-${group}"><input type="checkbox" id="f-${group}" checked> ${name} <b>${count}</b></label>`;
  });
  return `<fieldset class="legend"><legend>Show</legend>${labels.join('')}</fieldset>`;
}
