import { BlockCollector } from './block-collector.ts';
import { classifyLine } from './classify-line.ts';
import { LineReader, type Line } from './line-reader.ts';
import { readHtml } from './parse-html.ts';

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
  const lines = splitLines(source, isMarkdown);
  const joinsLines = isMarkdown || isWrapped(lines);
  const reader = new LineReader(source, { collector, isMarkdown, joinsLines });
  let afterBlank = true;
  for (const line of lines) {
    if (line.isHtml === true) {
      reader.finish();
      const html = source.slice(line.start, line.end);
      readHtml(html, { collector, start: line.start, part: 'policy' });
      continue;
    }
    const read = isMarkdown ? withoutQuoteMarks(source, line) : line;
    const content = source.slice(read.start, read.end);
    const kind = classifyLine(content, { isMarkdown, afterBlank });
    reader.read(read, kind);
    afterBlank = kind.kind === 'blank' || kind.kind === 'heading' || kind.kind === 'rule';
  }
  reader.finish();
  return collector;
}

/** A quoted line is read as what it quotes, however deep. */
function withoutQuoteMarks(source: string, line: Line): Line {
  const { start, end } = line;
  let from = start;
  let at = start;
  // Up to three blanks may stand before a mark.
  while (at < end && at - from < 4) {
    const unit = source.charAt(at);
    at += 1;
    if (unit === '>') from = at;
    else if (unit !== ' ') break;
  }
  if (from === start) return line;
  return { start: source.charAt(from) === ' ' ? from + 1 : from, end };
}

function splitLines(source: string, isMarkdown: boolean): readonly Line[] {
  const lines: Line[] = [];
  const findMarkup = isMarkdown ? createMarkupFinder(source) : () => -1;
  let start = frontMatterEnd(source);
  while (start < source.length) {
    const markupEnd = source.charAt(start) === '<' ? findMarkup(start) : -1;
    if (markupEnd !== -1) {
      if (!source.startsWith('<!--', start)) lines.push({ start, end: markupEnd, isHtml: true });
      start = markupEnd;
      continue;
    }
    let end = source.indexOf('\n', start);
    if (end === -1) end = source.length;
    lines.push({ start, end: source.charAt(end - 1) === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Finds where a comment or HTML table ends that begins at an offset; -1 where none does. Asked in the order of the source. */
function createMarkupFinder(source: string): (start: number) => number {
  let isCommentOpen = false;
  let isTableOpen = false;
  return (start) => {
    if (!isCommentOpen && source.startsWith('<!--', start)) {
      const end = source.indexOf('-->', start + 4);
      // No later comment ends either: it is looked for once.
      isCommentOpen = end === -1;
      return isCommentOpen ? -1 : end + 3;
    }
    if (isTableOpen || !/^<table[\s>]/iu.test(source.slice(start, start + 7))) return -1;
    const end = tableEnd(source, start);
    isTableOpen = end === -1;
    return end;
  };
}

function tableEnd(source: string, start: number): number {
  const tags = /<(\/?)table\b/giu;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(source); tag !== null; tag = tags.exec(source)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth > 0) continue;
    const end = source.indexOf('>', tag.index);
    return end === -1 ? -1 : end + 1;
  }
  return -1;
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
