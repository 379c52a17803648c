import type { TextBuilder } from './text-builder.ts';

/** Everything inline that is not text: each alternative is bounded, so a line costs what it is long. */
const INLINE =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<ticks>`{1,3})(?<code>[^`\n]{1,500})`{1,3}|!?\[(?=[^[\]]{0,500}\](?:\(|\[[^[\]\n]{0,200}\]))|\]\[[^[\]\n]{0,200}\]|<!--[^>\n]{0,300}-->|\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,300}")?\)|<(?<auto>(?:[hH][tT][tT][pP][sS]?:|mailto:)[^<>\s]{1,500})>|<(?<tag>\/?[a-zA-Z][^<>\n]{0,300})>|(?<![_.-])\*{1,3}|\*{2,3}|~~|(?<![\p{L}\p{N}_\\`])_(?=\S)(?<emphasis>[^_\n\\`]{1,300})_(?![\p{L}\p{N}_{])/gu;

const SIGN = /[\\`[\]<*~_]/u;

/** Appends a range of Markdown without its inline markup. Names written in code or with `\_` come out as they are meant. */
export function appendMarkdown(builder: TextBuilder, source: string, range: InlineRange): void {
  const line = source.slice(range.start, range.end);
  // Most lines have no markup, and looking for a single sign is faster than looking for every form.
  if (!SIGN.test(line)) return builder.appendSource(range.start, range.end);
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    builder.appendSource(range.start + from, range.start + match.index);
    from = match.index + match[0].length;
    appendMarkup(builder, match, range.start + match.index);
  }
  builder.appendSource(range.start + from, range.end);
}

/** Source offsets. */
interface InlineRange {
  readonly start: number;
  readonly end: number;
}

function appendMarkup(builder: TextBuilder, match: RegExpExecArray, at: number): void {
  const { escaped, code, ticks, auto, tag, emphasis } = match.groups ?? {};
  if (escaped !== undefined) {
    builder.appendSource(at + 1, at + 2);
  } else if (code !== undefined) {
    const start = at + (ticks?.length ?? 1);
    builder.appendSource(start, start + code.length);
  } else if (auto !== undefined) {
    builder.appendSource(at + 1, at + 1 + auto.length);
  } else if (emphasis !== undefined) {
    builder.appendSource(at + 1, at + 1 + emphasis.length);
  } else if (tag !== undefined && /^br\b/iu.test(tag)) {
    builder.appendFor(' ', at, at + match[0].length);
  }
}
