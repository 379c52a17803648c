import type { Block, Run } from './policy-blocks.ts';

/** The sign that starts a list item: the report draws its own. */
const BULLET = /^\s*[-*•]\s+/;
/** Marks of Markdown that readers do not see: heading signs, emphasis, and the address of a link. */
const MARKUP = /^#{1,6}[ \t]+|\*\*|__|\]\([^()\s]{1,500}\)|(?<!\\)\[|\\(?=[!-/:-@[-`{-~])/g;

/** Splits plain text or Markdown into its lines, one block each. */
export function lineBlocks(source: string, isMarkdown: boolean): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < source.length) {
    const lineEnd = source.indexOf('\n', start);
    const end = lineEnd === -1 ? source.length : lineEnd;
    const line = source.slice(start, end);
    if (isMarkdown && !/[\p{L}\p{N}]/u.test(line)) {
      markHeading(line, blocks);
      start = end + 1;
      continue;
    }
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    const text = line.slice(bullet);
    blocks.push({
      kind: kindOf(line, isMarkdown),
      runs: isMarkdown ? visibleRuns(text, start + bullet) : [{ start: start + bullet, end }],
    });
    start = end + 1;
  }
  return blocks;
}

/** A line of signs alone is a rule, the edge of a table, or makes the line above it a heading. */
function markHeading(line: string, blocks: Block[]): void {
  const above = blocks.at(-1);
  if (/^(?:=+|-+)\s*$/.test(line) && above?.kind === 'paragraph') {
    blocks.splice(-1, 1, { ...above, kind: 'heading' });
  }
}

function kindOf(line: string, isMarkdown: boolean): Block['kind'] {
  if (isMarkdown && /^#{1,6}\s/.test(line)) return 'heading';
  if (isMarkdown && /^\s*\|/.test(line)) return 'row';
  return /^\s*(?:[-*•]|\t)\s*\S/.test(line) ? 'item' : 'paragraph';
}

function visibleRuns(line: string, offset: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const mark of line.matchAll(MARKUP)) {
    if (mark.index > from) runs.push({ start: offset + from, end: offset + mark.index });
    from = mark.index + mark[0].length;
  }
  if (from < line.length) runs.push({ start: offset + from, end: offset + line.length });
  return runs;
}
