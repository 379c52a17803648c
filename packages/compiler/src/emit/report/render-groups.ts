import { escapeHtml } from '../escape-html.ts';
import { GROUPS } from './groups.ts';
import { questionId } from './ids.ts';
import { renderDecision } from './render-decision.ts';
import { renderFinding } from './render-finding.ts';
import type { ReportView } from './report-view.ts';

/** Renders what is open, then every other decision by group, then the findings. */
export function renderGroups({ questions, decisions, findings }: ReportView): string {
  const open = decisions.filter(({ openPoints }) => openPoints.length > 0);
  const settled = decisions.filter(({ openPoints }) => openPoints.length === 0);
  const openCards = [
    ...questions.map((question, index) => renderQuestion(question, index + 1)),
    ...open.map(renderDecision),
  ];
  return [
    renderGroup({
      id: 'open',
      title: 'Open questions',
      about:
        openCards.length === 0
          ? 'Nothing is open: every service has a place in the policy, a category and a known vendor.'
          : 'What a person has to decide first.',
      cards: openCards,
    }),
    ...GROUPS.flatMap(({ id, name, letter, about }) => {
      const cards = settled.filter(({ group }) => group === id).map(renderDecision);
      return cards.length === 0
        ? []
        : [renderGroup({ id: `group-${id}`, title: name, letter, about, cards, group: id })];
    }),
    renderGroup({
      id: 'findings',
      title: 'Findings',
      about:
        findings.length === 0
          ? 'The rules brought nothing up.'
          : 'What the rules bring up about policy and configuration, worst first.',
      cards: findings.map(renderFinding),
    }),
  ].join('\n');
}

interface GroupParts {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly cards: readonly string[];
  readonly letter?: string;
  readonly group?: string;
}

function renderGroup({ id, title, about, cards, letter, group }: GroupParts): string {
  const badge =
    letter === undefined ? '' : `<span class="letter" aria-hidden="true">${letter}</span> `;
  return `<section class="group${group === undefined ? '' : ` g-${group}`}" id="${id}" aria-labelledby="${id}-title">
<header><h3 id="${id}-title">${badge}${title} <span class="count">${cards.length}</span></h3><p>${about}</p></header>
${cards.join('\n')}
</section>`;
}

function renderQuestion(question: string, number: number): string {
  const id = questionId(number);
  return `<article class="card question" id="${id}" tabindex="-1" aria-labelledby="${id}-name">
<header class="card-head"><span class="number" aria-hidden="true">?${number}</span><h4 id="${id}-name">${escapeHtml(question)}</h4></header>
<p class="place">Answer it in the configuration, and delete the question.</p>
</article>`;
}
