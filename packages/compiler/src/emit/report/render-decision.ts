import { escapeHtml } from '../escape-html.ts';
import { CERTAINTY_LABELS } from './certainty-labels.ts';
import type { Decision } from './decision.ts';
import { groupLabel } from './groups.ts';
import { cardId, findingId } from './ids.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { renderEvidence } from './render-evidence.ts';
import { renderFacts } from './render-facts.ts';

/**
 * Renders one decision as a card: what the banner does with a service, why, how sure that is, and where the policy says so. Its data
 * attributes are what the report's script filters by.
 */
export function renderDecision(decision: Decision): string {
  const { group, number, name, certainty, kind, findings, openPoints } = decision;
  const label = groupLabel(group);
  const id = cardId(decision);
  return `<article class="card g-${group}" id="${id}" tabindex="-1" aria-labelledby="${id}-name" data-group="${group}" data-certainty="${certainty.level}" data-kind="${kind}" data-findings="${findings.length > 0 ? 'with' : 'without'}">
<header class="card-head">
<span class="number" aria-hidden="true">${label.letter}${number}</span>
<h4 id="${id}-name">${escapeHtml(name)}</h4>
<span class="pill">${label.name}</span>
</header>
<div class="about">
${openPoints.map(({ question }) => `<p class="open-point"><span class="ask" aria-hidden="true">?</span> <span>${escapeHtml(question)}</span></p>`).join('\n')}
<p class="who">${renderVendor(decision)} · ${KIND_LABELS[kind]}</p>
<p class="why">${escapeHtml(toSentence(decision.reason))}</p>
${renderHeading(decision)}<p class="certainty">${renderDots(decision)}${certainty.level === 'certain' ? '' : ` ${escapeHtml(certainty.why)}`}</p>
</div>
<div class="proof">
${renderEvidence(decision)}
${renderFacts(decision)}
</div>
<footer class="card-foot">
${findings.length === 0 ? '' : `<span class="card-findings">${findings.length === 1 ? 'Finding' : 'Findings'} ${findings.map((finding) => `<a href="#${findingId(finding)}">!${finding}</a>`).join(' ')}</span>`}
<label class="review"><input type="checkbox" data-review="${escapeHtml(decision.id)}"> Reviewed<span class="vh"> ${escapeHtml(name)}</span></label>
</footer>
</article>`;
}

function renderVendor({ vendor, country }: Decision): string {
  if (vendor === null) return 'Vendor not stated';
  return `${escapeHtml(vendor)}${country === null ? '' : ` <abbr title="Country of the vendor">${escapeHtml(country)}</abbr>`}`;
}

/** Where policy and banner file a service differently, both stand side by side. */
function renderHeading({ headingCategory, group }: Decision): string {
  if (headingCategory === null) return '';
  const heading = groupLabel(headingCategory);
  const banner = groupLabel(group);
  return `<p class="versus"><span>Heading in the policy <b class="pill g-${heading.id}">${heading.letter} ${heading.name}</b></span> <span>Banner <b class="pill g-${banner.id}">${banner.letter} ${banner.name}</b></span></p>\n`;
}

function renderDots({ certainty }: Decision): string {
  const { name, dots } = CERTAINTY_LABELS[certainty.level];
  const shown = [1, 2, 3].map((dot) => `<i class="${dot <= dots ? 'on' : 'off'}"></i>`).join('');
  return `<span class="dots" aria-hidden="true">${shown}</span><b>${name}</b>`;
}

/** Reasons are written as sentences and as remarks; a card shows sentences. */
function toSentence(reason: string): string {
  const text = reason.trim();
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/u.test(text) ? '' : '.'}`;
}
