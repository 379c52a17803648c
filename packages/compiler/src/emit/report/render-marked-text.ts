import type { PolicyDocument, TextRange } from '@candor/policy';

import { escapeHtml } from '../escape-html.ts';
import { evidenceId, findingId, findingPlaceId, cardId } from './ids.ts';
import { groupLabel } from './groups.ts';
import type { PolicyMark } from './policy-mark.ts';
import { visibleText } from './visible-text.ts';

type EvidenceMark = Extract<PolicyMark, { kind: 'evidence' }>;
type FindingMark = Extract<PolicyMark, { kind: 'finding' }>;

/**
 * Renders a range of the policy with its marks: an anchor where one starts, the marked words, and after its last word the number of its
 * decision. Marks may overlap; `marks` holds those that touch the range, by start.
 */
export function renderMarkedText(
  document: PolicyDocument,
  range: TextRange,
  marks: readonly PolicyMark[],
): string {
  const cuts = marks.flatMap(({ start, end }) => [start, end]);
  const points = [
    ...new Set([
      range.start,
      ...cuts.filter((cut) => cut > range.start && cut < range.end),
      range.end,
    ]),
  ].sort((a, b) => a - b);
  return points
    .slice(1)
    .map((end, index) => {
      const start = points[index] ?? range.start;
      const text = escapeHtml(visibleText(document, { start, end }));
      const covering = marks.filter((mark) => mark.start < end && mark.end > start);
      if (covering.length === 0) return text;
      // A mark over several blocks is anchored in the first and numbered in the last.
      const starting = covering.filter((mark) => mark.start === start);
      const ending = covering.filter((mark) => mark.end === end);
      return starting.map(renderAnchor).join('') + wrap(text, covering) + renderNotes(ending);
    })
    .join('');
}

const isEvidence = (mark: PolicyMark): mark is EvidenceMark => mark.kind === 'evidence';
const isFinding = (mark: PolicyMark): mark is FindingMark => mark.kind === 'finding';

function renderAnchor(mark: PolicyMark): string {
  const id =
    mark.kind === 'evidence'
      ? evidenceId(mark.decision.number, mark.place)
      : findingPlaceId(mark.finding.number);
  return `<i class="at" id="${id}"></i>`;
}

function wrap(text: string, covering: readonly PolicyMark[]): string {
  const findings = covering.filter(isFinding);
  const evidence = covering.filter(isEvidence);
  const inner =
    findings.length === 0
      ? text
      : `<span class="fault" data-places="${findings.map(({ finding }) => findingPlaceId(finding.number)).join(' ')}">${text}</span>`;
  const [first] = evidence;
  if (first === undefined) return inner;
  const places = evidence.map(({ decision, place }) => evidenceId(decision.number, place));
  return `<mark class="g-${first.decision.group}" data-places="${places.join(' ')}">${inner}</mark>`;
}

function renderNotes(marks: readonly PolicyMark[]): string {
  const notes = marks.filter(isEvidence).map(({ decision }) => {
    const { letter, name } = groupLabel(decision.group);
    return `<a class="note g-${decision.group}" href="#${cardId(decision)}" aria-label="${letter}${decision.number}: ${escapeHtml(decision.name)}, ${name}">${letter}${decision.number}</a>`;
  });
  return notes.join('');
}

/** Renders what stands in the margin beside a block: one sign a finding that starts in it. */
export function renderFlags(marks: readonly PolicyMark[], block: TextRange): string {
  const flags = marks
    .filter(isFinding)
    .filter(({ start }) => start >= block.start && start < block.end)
    .map(
      ({ finding: { number, severity, message } }) =>
        `<a class="flag s-${severity}" href="#${findingId(number)}" aria-label="!${number}: ${severity}, ${escapeHtml(message)}" title="${escapeHtml(message)}">!${number}</a>`,
    );
  return flags.length === 0 ? '' : `<span class="flags">${flags.join('')}</span>`;
}
