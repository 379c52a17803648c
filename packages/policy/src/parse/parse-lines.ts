import { BlockCollector } from './block-collector.ts';
import { classifyLine } from './classify-line.ts';
import { LineReader, type Line } from './line-reader.ts';

/** From this length on, lines are paragraphs; shorter files are wrapped by hand and their lines belong together. */
const LONG_LINE = 160;

/**
 * Reads plain text or Markdown into blocks, line by line, in time linear in the source.
 *
 * micromark was measured on policies: 0.9 MB a second, and 11 s for 40 kB of `*a_`, so it cannot read strangers' input within the
 * budget. Only what decides about meaning is read here: headings, lists, tables, links, code, escapes.
 */
export function parseLines(source: string, isMarkdown: boolean): BlockCollector {
  const collector = new BlockCollector(source);
  const lines = splitLines(source);
  const joinsLines = isMarkdown || isWrapped(lines);
  const reader = new LineReader(source, { collector, isMarkdown, joinsLines });
  let afterBlank = true;
  for (const line of lines) {
    const content = source.slice(line.start, line.end);
    const kind = classifyLine(isMarkdown ? blankQuoteMark(content) : content, {
      isMarkdown,
      afterBlank,
    });
    reader.read(line, kind);
    afterBlank = kind.kind === 'blank' || kind.kind === 'heading' || kind.kind === 'rule';
  }
  reader.finish();
  return collector;
}

/** A quoted line is read as what it quotes; its length stays, so that offsets do. */
function blankQuoteMark(line: string): string {
  return line.replace(/^ {0,3}> ?/u, (mark) => ' '.repeat(mark.length));
}

function splitLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  let start = frontMatterEnd(source);
  while (start < source.length) {
    let end = source.indexOf('\n', start);
    if (end === -1) end = source.length;
    lines.push({ start, end: source.charAt(end - 1) === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Metadata of a site generator (`---` … `---` at the start) is no part of the policy. */
function frontMatterEnd(source: string): number {
  if (!/^---\r?\n/u.test(source)) return 0;
  const end = source.slice(0, 5000).search(/\n---[ \t]*(?:\r?\n|$)/u);
  return end === -1 ? 0 : source.indexOf('\n', end + 1) + 1 || source.length;
}

function isWrapped(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.end > line.start);
  const long = filled.filter((line) => line.end - line.start > LONG_LINE);
  return long.length < Math.max(2, filled.length * 0.03);
}
