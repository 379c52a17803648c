import { escapeHtml } from '../escape-html.ts';
import type { NumberedDecision } from './collect-decisions.ts';
import type { Block, Run } from './policy-blocks.ts';

/** One place of the policy that a decision was made from. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly decision: NumberedDecision;
  /** 1-based among the decision's places. */
  readonly place: number;
}

const TAGS: Readonly<Record<Block['kind'], readonly [open: string, close: string]>> = {
  heading: ['<h3>', '</h3>'],
  item: ['<p class="item">', '</p>'],
  row: ['<p class="row">', '</p>'],
  paragraph: ['<p>', '</p>'],
};

/**
 * Renders the policy with every place highlighted that a decision was made from, each with a note that leads to it. Everything of the
 * policy is text: nothing in it becomes markup.
 */
export function renderPolicy(
  source: string,
  blocks: readonly Block[],
  decisions: readonly NumberedDecision[],
): string {
  const marks = collectMarks(decisions);
  let next = 0;
  let open: readonly Mark[] = [];
  return blocks
    .map(({ kind, runs }) => {
      const [before, after] = TAGS[kind];
      const inner = runs.map((run) => {
        // Blocks and marks are both in source order, so one pass over each is enough.
        const started: Mark[] = [];
        for (
          let mark = marks[next];
          mark !== undefined && mark.start < run.end;
          mark = marks[next]
        ) {
          started.push(mark);
          next += 1;
        }
        const active = [...open, ...started].filter((mark) => mark.end > run.start);
        open = active.filter((mark) => mark.end > run.end);
        return renderRun(source, run, active);
      });
      return `${before}${inner.join('')}${after}`;
    })
    .join('\n');
}

function collectMarks(decisions: readonly NumberedDecision[]): Mark[] {
  return decisions
    .flatMap((decision) =>
      decision.evidence.map(({ start, end }, index) => ({
        start,
        end,
        decision,
        place: index + 1,
      })),
    )
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.decision.number - b.decision.number);
}

function renderRun(source: string, run: Run, marks: readonly Mark[]): string {
  const cuts = run.isReference === true ? [] : marks.flatMap(({ start, end }) => [start, end]);
  const points = [
    run.start,
    ...cuts.filter((cut) => cut > run.start && cut < run.end),
    run.end,
  ].sort((a, b) => a - b);
  return points
    .slice(1)
    .map((end, index) => {
      const start = points[index] ?? run.start;
      if (start === end) return '';
      const text = source.slice(start, end);
      const html = run.isReference === true ? text : escapeHtml(text);
      const covering = marks.filter((mark) => mark.start < end && mark.end > start);
      if (covering.length === 0) return html;
      const isFirst = (mark: Mark): boolean =>
        mark.start >= start || (index === 0 && mark.start >= run.start);
      return `${anchors(covering.filter(isFirst))}${highlight(html, covering)}${notes(covering.filter((mark) => mark.end <= end))}`;
    })
    .join('');
}

function anchors(marks: readonly Mark[]): string {
  return marks
    .map(({ decision, place }) => `<i class="at" id="p${decision.number}-${place}"></i>`)
    .join('');
}

function highlight(html: string, [first]: readonly Mark[]): string {
  return `<mark class="g-${first?.decision.decision.group ?? ''}">${html}</mark>`;
}

function notes(marks: readonly Mark[]): string {
  return marks
    .map(
      ({ decision }) =>
        `<a class="note g-${decision.decision.group}" href="#d${decision.number}" aria-label="Decision ${decision.number}">${decision.number}</a>`,
    )
    .join('');
}
