import type { Block, PolicyDocument, TextRange } from '@candor/policy';

import { escapeHtml } from '../escape-html.ts';
import type { PolicyMark } from './policy-mark.ts';
import { renderFlags, renderMarkedText } from './render-marked-text.ts';

/** Blocks that a browser lays out together; one out of sight costs it nothing. */
const CHUNK = 60;
/** The policy's own headings stand under two of the report. */
const FIRST_LEVEL = 3;
const LAST_LEVEL = 6;

/** Blocks that become one element: the items of a list, the rows of a table, what stands outside the policy. */
interface Run {
  readonly kind: Block['kind'] | 'chrome';
  readonly blocks: Block[];
}

/**
 * Renders the policy as its readers see it, every evidence and finding marked. Everything of the policy is text: nothing in it becomes
 * markup.
 *
 * @param marks - By start.
 */
export function renderPolicy(document: PolicyDocument, marks: readonly PolicyMark[]): string {
  const touching = createSweep(marks);
  const runs = toRuns(document.blocks).map((run) => renderRun(document, run, touching));
  const chunks = Array.from({ length: Math.ceil(runs.length / CHUNK) }, (_, index) =>
    runs.slice(index * CHUNK, (index + 1) * CHUNK).join('\n'),
  );
  return chunks.map((chunk) => `<div class="chunk">\n${chunk}\n</div>`).join('\n');
}

type Touching = (range: TextRange) => readonly PolicyMark[];

/** Blocks and marks are both in the order of the text, so one pass over each is enough. */
function createSweep(marks: readonly PolicyMark[]): Touching {
  let next = 0;
  let open: readonly PolicyMark[] = [];
  return (range) => {
    const started: PolicyMark[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.start < range.end; mark = marks[next]) {
      started.push(mark);
      next += 1;
    }
    const touching = [...open, ...started].filter(({ end }) => end > range.start);
    open = touching.filter(({ end }) => end > range.end);
    return touching;
  };
}

function toRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const kind = block.isChrome ? 'chrome' : block.kind;
    const last = runs.at(-1);
    const joins = kind === 'item' || kind === 'row' || kind === 'chrome';
    if (joins && last?.kind === kind) last.blocks.push(block);
    else runs.push({ kind, blocks: [block] });
  }
  return runs;
}

function renderRun(document: PolicyDocument, { kind, blocks }: Run, touching: Touching): string {
  const inner = (block: Block): string => {
    const marks = touching(block);
    return renderFlags(marks, block) + renderMarkedText(document, block, marks);
  };
  switch (kind) {
    case 'heading':
      return blocks
        .map((block) => {
          const level = headingLevel(document, block);
          return `<h${level}>${inner(block)}</h${level}>`;
        })
        .join('');
    case 'paragraph':
      return blocks.map((block) => `<p>${inner(block)}</p>`).join('');
    case 'item':
      return `<ul>${blocks.map((block) => `<li class="l${Math.min(block.level, 4)}">${renderMarker(document, block)}${inner(block)}</li>`).join('')}</ul>`;
    case 'row':
      return renderTable(document, blocks, touching);
    case 'chrome':
      return `<details class="chrome"><summary>${blocks.length} lines of the page around the policy, not read</summary>${blocks.map((block) => `<p>${inner(block)}</p>`).join('')}</details>`;
    default:
      return kind satisfies never;
  }
}

/** Depth in the tree of sections: it never skips a level, whatever numbers the source's own headings have. */
function headingLevel({ sections }: PolicyDocument, block: Block): number {
  let depth = 0;
  for (
    let section = sections[block.section];
    section !== undefined && section.parent >= 0 && depth < LAST_LEVEL;
    section = sections[section.parent]
  ) {
    depth += 1;
  }
  return Math.min(FIRST_LEVEL + Math.max(0, depth - 1), LAST_LEVEL);
}

/** The number or letter that the source counts an item with; the reader leaves it out of the text. */
function renderMarker({ source, toSource }: PolicyDocument, block: Block): string {
  const { start } = toSource(block);
  const before = source.slice(Math.max(0, start - 16), start);
  const marker = /(?:^|[\n\t >])(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t*_]{1,4}$/u.exec(
    before,
  )?.[1];
  return marker === undefined ? '' : `<span class="marker">${escapeHtml(marker)}</span> `;
}

function renderTable(document: PolicyDocument, rows: readonly Block[], touching: Touching): string {
  const headers = new Set(rows.map(({ header }) => document.blocks[header]));
  const html = rows.map((row) => {
    const isHeader = headers.has(row);
    const cells = row.cells.length === 0 ? [row] : row.cells;
    const marks = touching(row);
    return `<tr>${cells
      .map((cell, index) => {
        const text =
          (index === 0 ? renderFlags(marks, row) : '') +
          renderMarkedText(document, trimEnd(document, cell), marks);
        return isHeader && text !== '' ? `<th scope="col">${text}</th>` : `<td>${text}</td>`;
      })
      .join('')}</tr>`;
  });
  return `<div class="table" role="group" aria-label="Table" tabindex="0"><table>${html.join('\n')}</table></div>`;
}

/** Blanks end a cell, and a break ends every one but the last. */
function trimEnd({ text }: PolicyDocument, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && /\s/u.test(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}
