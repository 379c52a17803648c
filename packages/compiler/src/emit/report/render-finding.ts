import { escapeHtml } from '../escape-html.ts';
import type { Finding } from './finding.ts';
import { findingId, findingPlaceId } from './ids.ts';

/** Renders one finding: what is wrong, why it matters, what to do, and where. */
export function renderFinding(finding: Finding): string {
  const { number, severity, code, message, why, fix } = finding;
  const id = findingId(number);
  return `<article class="card finding s-${severity}" id="${id}" tabindex="-1" aria-labelledby="${id}-name">
<header class="card-head"><span class="number" aria-hidden="true">!${number}</span><h4 id="${id}-name">${escapeHtml(message)}</h4><span class="pill">${severity}</span></header>
<p>${escapeHtml(why)}</p>
<p class="fix"><b>To do</b> ${escapeHtml(fix)}</p>
<p class="place">${renderPlace(finding)} <code>${escapeHtml(code)}</code></p>
</article>`;
}

function renderPlace({ about, line, number }: Finding): string {
  if (line !== null) return `<a class="line" href="#${findingPlaceId(number)}">Line ${line}</a>`;
  return about === 'policy' ? 'The policy as a whole' : 'In the configuration';
}
