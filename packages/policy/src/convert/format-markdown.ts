import type { DocumentBlock, DocumentCell, DocumentSpan } from './document-block.ts';

/** Writes a document as Markdown, with as few escapes as its reader needs. */
export function formatMarkdown(blocks: readonly DocumentBlock[]): string {
  let text = '';
  let previous: DocumentBlock | null = null;
  for (const block of blocks) {
    const written = formatBlock(block);
    if (written === '') continue;
    const isSameList = previous?.kind === 'item' && block.kind === 'item';
    text += `${previous === null ? '' : isSameList ? '\n' : '\n\n'}${written}`;
    previous = block;
  }
  return text === '' ? '' : `${text}\n`;
}

function formatBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading': {
      const title = formatSpans(block.spans, { keepsBold: false });
      return title === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(1, block.level)))} ${title}`;
    }
    case 'item': {
      const text = formatSpans(block.spans, { keepsBold: true });
      const indent = ' '.repeat(4 * (Math.min(block.level, 6) - 1));
      return text === '' ? '' : `${indent}${block.isOrdered ? '1.' : '-'} ${text}`;
    }
    case 'paragraph':
      return formatSpans(block.spans, { keepsBold: true }).replace(
        /^(?=[#>|]|\[[^\]]{1,200}\]:)/u,
        '\\',
      );
    case 'table':
      return formatTable(block.rows, block.hasHeader);
    default:
      return block satisfies never;
  }
}

function formatTable(rows: readonly (readonly DocumentCell[])[], hasHeader: boolean): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => formatRow(row.map(formatCell), width));
  const delimiter = `|${' --- |'.repeat(width)}`;
  // Markdown knows no table without titles: they are left empty.
  const [first = '', ...rest] = hasHeader ? lines : [`|${'  |'.repeat(width)}`, ...lines];
  return [first, delimiter, ...rest].join('\n');
}

function formatRow(cells: readonly string[], width: number): string {
  return `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
}

function formatCell(lines: DocumentCell): string {
  return lines
    .map((spans) => formatSpans(spans, { keepsBold: false }).replaceAll('|', '\\|'))
    .filter((line) => line !== '')
    .join('<br>');
}

/** One line. Bold is written where all of it is: that is how headings are made by hand. */
function formatSpans(
  spans: readonly DocumentSpan[],
  { keepsBold }: { readonly keepsBold: boolean },
): string {
  const visible = spans.filter(({ text }) => text.trim() !== '');
  const isBold = keepsBold && visible.length > 0 && visible.every((span) => span.isBold);
  const line = joinLinks(spans).map(formatSpan).join('').replaceAll(/\s+/gu, ' ').trim();
  return isBold && line !== '' ? `**${line}**` : line;
}

/** Word cuts a text into many runs; a link must not be cut with it. */
function joinLinks(spans: readonly DocumentSpan[]): DocumentSpan[] {
  const joined: DocumentSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || last.url !== span.url) joined.push(span);
    else joined[joined.length - 1] = { ...last, text: last.text + span.text };
  }
  return joined;
}

function formatSpan({ text, url }: DocumentSpan): string {
  const escaped = escapeMarkdown(text);
  const target = url === null ? null : linkTarget(url);
  return target === null || text.trim() === ''
    ? escaped
    : `[${escaped.replaceAll(/[[\]]/gu, '')}](${target})`;
}

/** Links to the web and to mailboxes; what else a document may link to is no part of a policy. */
function linkTarget(url: string): string | null {
  if (!/^(?:https?:|mailto:)/iu.test(url) || url.length > 1500) return null;
  return url.replaceAll(/[\s()<>\\]/gu, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

function escapeMarkdown(text: string): string {
  const escaped = text
    .replaceAll(/[\\`*]/gu, '\\$&')
    .replaceAll(/<(?=[a-z/!])/giu, '\\<')
    .replaceAll(/&(?=#?[a-z\d]{1,31};)/giu, '\\&')
    .replaceAll(/\](?=[([])/gu, '\\]')
    .replaceAll('~~', '\\~~');
  // `_ga` stands for itself; only a pair of them at the ends of words is emphasis.
  return /(?<![\p{L}\p{N}_])_\S[^_]{0,300}_(?![\p{L}\p{N}_])/u.test(escaped)
    ? escaped.replaceAll('_', '\\_')
    : escaped;
}
