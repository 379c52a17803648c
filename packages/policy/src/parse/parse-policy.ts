import { parseHtml } from './parse-html.ts';
import { parseLines } from './parse-lines.ts';
import type { PolicyDocument, PolicyFormat } from './policy-document.ts';
import { splitSentences } from './split-sentences.ts';

/** Parses a policy of any format into blocks, sections and sentences with offsets into the source. */
export function parsePolicy(source: string, format: PolicyFormat): PolicyDocument {
  const { collector, pageTitle } =
    format === 'html'
      ? parseHtml(source)
      : {
          collector: parseLines(source, format === 'markdown'),
          pageTitle: readFrontMatterTitle(source),
        };
  const { text, toSource } = collector.builder.finish();
  const lineStarts = findLineStarts(source);
  return {
    source,
    format,
    text,
    lower: toLowerUnits(text),
    blocks: collector.blocks,
    sections: collector.sections,
    sentences: splitSentences(text, collector.blocks),
    pageTitle,
    toSource,
    lineAt: (offset) => countUpTo(lineStarts, offset),
  };
}

function readFrontMatterTitle(source: string): string | null {
  const matter = /^---\r?\n([\s\S]{0,5000}?)\n---/u.exec(source)?.[1];
  const title = /^title:[ \t]*["']?([^\n"']{1,200})/mu.exec(matter ?? '')?.[1];
  return title === undefined ? null : title.trim();
}

function findLineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}

function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lower case unit for unit: a few letters (`İ`) grow when lowered, which would shift every offset after them. */
function toLowerUnits(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    const lowered = unit.toLowerCase();
    return lowered.length === 1 ? lowered : unit;
  }).join('');
}
