import { html, raw } from 'hono/html';

import { POSTERS } from './posters.mjs';

const CATEGORIES = ['necessary', 'functional', 'analytics', 'marketing', 'social'];
const STANCES = {
  uses: 'says it uses cookies',
  'essential-only': 'says it sets essential cookies only',
  'usually-none': 'says it usually sets no cookies',
  none: 'says it sets no cookies',
  'not-stated': 'says nothing of cookies',
};
/** What tells most of a policy first; whatever else there is follows in the compiler's order. */
const STRIKING = [
  'no-contradicted-denial',
  'no-emptied-denial',
  'use-cookie-statement',
  'no-implied-consent',
  'no-accept-only-banner',
  'no-misfiled-service',
  'no-closed-service',
  'no-anonymous-identifier',
  'no-preticked-consent',
];
/** How many diagnostics a card has room for. */
const SHOWN = 3;

/**
 * A site's card.
 *
 * @param {import('./compile-sites.mjs').CompiledSite} site
 * @param {string} origin - Of the site.
 */
export function renderCard(site, origin) {
  const enter = (/** @type {string} */ path) =>
    `${origin}/__candor/enter?to=${encodeURIComponent(path)}`;
  return html`<li class="card ${site.id}">
    <a class="poster" href="${enter('/')}" tabindex="-1" aria-hidden="true"
      >${raw(POSTERS[site.id])}</a
    >
    <h2><a href="${enter('/')}">${site.name}</a></h2>
    <p class="trade">${site.trade}. Its policy ${STANCES[site.disclosures.cookieStance]}.</p>
    <p>${site.policy}</p>
    ${renderCounts(site.plan.services)} ${renderDiagnostics(site.diagnostics)}
    <ul class="links">
      <li><a class="open" href="${enter('/')}">Open site</a></li>
      <li><a href="${origin}/candor/report.html">Evidence report</a></li>
      <li><a href="${enter('/privacy.html#cookies')}">Declaration</a></li>
      <li><a href="/config/${site.id}">Config</a></li>
    </ul>
  </li>`;
}

/** @param {readonly import('@candor/model').PlanService[]} services */
function renderCounts(services) {
  const counts = CATEGORIES.map((category) => ({
    category,
    count: services.filter((service) => service.category === category).length,
  })).filter(({ count }) => count > 0);
  return html`<div class="bar" aria-hidden="true">
      ${counts.map(({ category, count }) => html`<span class="${category}" style="flex: ${count}"></span>`)}
    </div>
    <ul class="counts">
      ${counts.map(({ category, count }) => html`<li class="${category}"><b>${count}</b> ${category}</li>`)}
    </ul>`;
}

/** @param {readonly import('@candor/diagnostics').Diagnostic[]} diagnostics */
function renderDiagnostics(diagnostics) {
  const rank = (/** @type {string} */ code) => STRIKING.indexOf(code) + 1 || STRIKING.length + 1;
  const first = diagnostics
    .filter(({ code }, index) => diagnostics.findIndex((one) => one.code === code) === index)
    .toSorted((a, b) => rank(a.code) - rank(b.code))
    .slice(0, SHOWN);
  const more = diagnostics.length - first.length;
  return html`<ul class="findings">
    ${first.map((one) => html`<li class="${one.severity}">${renderMessage(one.message)}</li>`)}
    ${first.length === 0 ? html`<li class="info">Nothing to remark.</li>` : ''}
    ${more > 0 ? html`<li class="more">and ${more} more in the report</li>` : ''}
  </ul>`;
}

/** Names in a message stand between backticks. @param {string} message */
function renderMessage(message) {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
