import { CERTAINTY_LABELS } from './certainty-labels.ts';
import { CERTAINTIES, type Decision } from './decision.ts';
import { GROUPS } from './groups.ts';
import { KIND_LABELS } from './kind-labels.ts';

/** One choice of a filter. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly hint?: string;
  readonly className?: string;
}

/**
 * Renders search, filters and the way from one decision to the next. All of it needs the report's script; the style hides it without.
 */
export function renderTools(decisions: readonly Decision[]): string {
  return `<form class="tools" role="search" aria-label="Find decisions">
<div class="tools-row">
<label class="search"><span class="vh">Search decisions: service, host, cookie, words of the policy</span><input type="search" name="query" placeholder="Search" autocomplete="off" spellcheck="false"></label>
<button type="button" data-do="previous" aria-label="Previous decision" title="Previous (k)"><span aria-hidden="true">↑</span></button>
<button type="button" data-do="next" aria-label="Next decision" title="Next (j)"><span aria-hidden="true">↓</span></button>
<button type="button" data-do="help" aria-label="Keyboard help" title="Keyboard help (?)"><span aria-hidden="true">?</span></button>
<button type="button" data-do="print">Print</button>
</div>
<div class="tools-under">
<details class="filters"><summary>Filter</summary>
${renderFacets(decisions)}
<button type="reset">Clear filters</button>
</details>
<p class="status"><span data-out="shown" role="status"></span><span data-out="reviewed"></span></p>
</div>
</form>`;
}

function renderFacets(decisions: readonly Decision[]): string {
  const kinds = Object.entries(KIND_LABELS).map(([value, name]) => ({ value, name }));
  return [
    renderFacet(
      'group',
      'Category',
      countBy(decisions, ({ group }) => group),
      GROUPS.map(({ id, name, letter }) => ({
        value: id,
        name: `<span class="letter" aria-hidden="true">${letter}</span> ${name}`,
        className: `g-${id}`,
      })),
    ),
    renderFacet(
      'certainty',
      'Certainty',
      countBy(decisions, ({ certainty }) => certainty.level),
      CERTAINTIES.map((value) => ({
        value,
        name: CERTAINTY_LABELS[value].name,
        hint: CERTAINTY_LABELS[value].about,
      })),
    ),
    renderFacet(
      'kind',
      'Kind',
      countBy(decisions, ({ kind }) => kind),
      kinds,
    ),
    renderFacet(
      'findings',
      'Findings',
      countBy(decisions, ({ findings }) => (findings.length > 0 ? 'with' : 'without')),
      [
        { value: 'with', name: 'With findings' },
        { value: 'without', name: 'Without findings' },
      ],
    ),
  ].join('\n');
}

function countBy(
  decisions: readonly Decision[],
  valueOf: (decision: Decision) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const decision of decisions) {
    const value = valueOf(decision);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A choice that no decision has is left out, and so is a facet with one choice: it would filter nothing. */
// oxlint-disable-next-line max-params -- a facet is these four things
function renderFacet(
  facet: string,
  legend: string,
  counts: ReadonlyMap<string, number>,
  choices: readonly Choice[],
): string {
  const used = choices.filter(({ value }) => counts.has(value));
  if (used.length < 2) return '';
  const chips = used.map(
    ({ value, name, hint, className = '' }) =>
      `<label class="chip ${className}"${hint === undefined ? '' : ` title="${hint}"`}><input type="checkbox" name="${facet}" value="${value}"> ${name} <b>${counts.get(value) ?? 0}</b></label>`,
  );
  return `<fieldset><legend>${legend}</legend>${chips.join('')}</fieldset>`;
}
