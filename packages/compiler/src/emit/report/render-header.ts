import { escapeHtml } from '../escape-html.ts';
import { CERTAINTY_LABELS } from './certainty-labels.ts';
import { countWords } from './count-words.ts';
import { CERTAINTIES } from './decision.ts';
import { GROUPS } from './groups.ts';
import type { ReportView } from './report-view.ts';

/** Renders whose report this is, what was looked at and how, and everything at a glance. */
export function renderHeader(view: ReportView): string {
  return `<header class="top">
<div class="intro">
<p class="eyebrow">Evidence report</p>
<h1>What ${escapeHtml(view.site)} says, and what its banner asks</h1>
${renderScope(view)}
</div>
${renderMeta(view)}
${renderOverview(view)}
</header>`;
}

function renderMeta({ site, controller, policy, revision }: ReportView): string {
  const rows: readonly (readonly [term: string, value: string | null])[] = [
    ['Site', escapeHtml(site)],
    ['Controller', escapeHtml(controller)],
    ['Policy', `<bdi>${escapeHtml(policy.title ?? policy.file)}</bdi>`],
    ['File', policy.title === null ? null : `<code>${escapeHtml(policy.file)}</code>`],
    ['Last updated', dateOf(policy.lastUpdated)],
    ['In effect since', dateOf(policy.effectiveDate)],
    ['Language', escapeHtml(languageName(policy.language))],
    ['Banner revision', `<code>${escapeHtml(revision)}</code>`],
    ['SHA-384 of the policy', `<code class="hash">${escapeHtml(policy.hash)}</code>`],
  ];
  const shown = rows.flatMap(([term, value]) =>
    value === null ? [] : [`<div><dt>${term}</dt><dd>${value}</dd></div>`],
  );
  return `<dl class="meta">${shown.join('')}</dl>`;
}

function dateOf(date: string | null): string | null {
  return date === null ? null : `<time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>`;
}

function languageName(language: string): string {
  if (language === 'und') return 'not recognised';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    // Not a language tag: the policy's own word for it is all there is.
    return language;
  }
}

function renderScope({ catalogSize, policy }: ReportView): string {
  return `<details class="scope"><summary>What was checked, and how</summary>
<ul>
<li>The text of <code>${escapeHtml(policy.file)}</code> was read by a program: names that a catalogue of ${catalogSize} services knows, and names that stand where policies list services. Every decision shows the sentences it was made from.</li>
<li>Policy and configuration were compared with each other and held to rules on what policies and banners must say; what they bring up are findings.</li>
<li>How sure a decision is, follows from these facts alone. ${renderCertainties()}</li>
<li>The site itself was not visited: whether it does what both say, <code>candor audit</code> looks at.</li>
<li>A program misreads sentences. This report is there to be checked by a person, and is no legal advice.</li>
</ul></details>`;
}

function renderCertainties(): string {
  return CERTAINTIES.map((level) => {
    const { name, about } = CERTAINTY_LABELS[level];
    return `<b>${name}</b>: ${about}`;
  }).join(' ');
}

function renderOverview({ decisions, questions, findings }: ReportView): string {
  const open =
    questions.length + decisions.filter(({ openPoints }) => openPoints.length > 0).length;
  const places = decisions.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const counts = GROUPS.map((group) => ({
    ...group,
    count: decisions.filter((decision) => decision.group === group.id).length,
  })).filter(({ count }) => count > 0);
  const dots = counts
    .map(({ id, count }) => `<span class="g-${id}">${'<i></i>'.repeat(count)}</span>`)
    .join('');
  const legend = counts
    .map(
      ({ id, name, letter, count }) =>
        `<li class="g-${id}"><span class="letter" aria-hidden="true">${letter}</span> ${name} <b>${count}</b></li>`,
    )
    .join('');
  return `<section class="glance" aria-label="At a glance">
<ul class="figures">
<li class="${open > 0 ? 'is-open' : ''}"><a href="#open"><b>${open}</b> ${open === 1 ? 'open question' : 'open questions'}</a></li>
<li><a href="#decisions"><b>${decisions.length}</b> ${decisions.length === 1 ? 'decision' : 'decisions'}</a></li>
<li><a href="#policy"><b>${places}</b> ${places === 1 ? 'quoted place' : 'quoted places'}</a></li>
<li><a href="#findings"><b>${findings.length}</b> ${findings.length === 1 ? 'finding' : 'findings'}</a></li>
</ul>
<div class="spectrum">
<p class="vh">${countWords(decisions.length, 'decision')} by category:</p>
<div class="units" aria-hidden="true">${dots}</div>
<ul class="legend">${legend}</ul>
</div>
</section>`;
}
