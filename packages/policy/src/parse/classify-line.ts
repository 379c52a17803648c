/** What one line of a text or Markdown file is, before lines are joined to blocks. */
export type LineKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'delimiter-row' }
  | { readonly kind: 'setext'; readonly level: number }
  | { readonly kind: 'heading'; readonly level: number; readonly offset: number }
  | { readonly kind: 'item'; readonly level: number; readonly offset: number }
  | { readonly kind: 'row' }
  | { readonly kind: 'text' };

/** The lines around the one in question, and how the file is written. */
export interface LineContext {
  readonly isMarkdown: boolean;
  /** True when nothing but blank lines or the start of the file stands before it. */
  readonly afterBlank: boolean;
}

/** The colon opens what a Markdown list of definitions says of the term above. */
const BULLET = /^(?<indent>[ \t]*)(?:[•·‣◦▪●○▸►→↳✓✔–—*+:-]|\\\*|o(?=\t))[ \t]+(?=\S)/u;
const ORDERED = /^(?<indent>[ \t]*)(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+(?=\S)/u;
const ATX = /^ {0,3}(?<marks>#{1,6})[ \t]+(?=\S)/u;
const BOLD_LINE = /^(?:\*\*|__)(?=\S)[^*_\n]{1,120}(?:\*\*|__):?\s*$/u;
const NUMBERED_TITLE =
  /^\W{0,3}(?<number>\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.|[IVX]{1,5}\.|§\s?\d{1,2})\s+(?=[\p{Lu}¿"„«'])/u;
/** Level of headings that carry no number and no marks: below any numbered or marked one they follow. */
export const PLAIN_HEADING_LEVEL = 7;
/** Level of a short line with a colon over a list: below every other heading. */
export const LABEL_HEADING_LEVEL = 8;
const MAX_HEADING_LENGTH = 100;

/** Classifies a line. Constant in everything but the line's own length. */
export function classifyLine(line: string, context: LineContext): LineKind {
  if (line.trim() === '') return { kind: 'blank' };
  return (
    classifyMarks(line, context) ??
    classifyTitle(line, context) ??
    classifyItem(line, context) ?? { kind: 'text' }
  );
}

function classifyMarks(line: string, { isMarkdown }: LineContext): LineKind | null {
  const marks = isMarkdown ? ATX.exec(line) : null;
  if (marks?.groups?.['marks'] !== undefined) {
    return { kind: 'heading', level: marks.groups['marks'].length, offset: marks[0].length };
  }
  const trimmed = line.trim();
  // Where links lead is not said to the reader.
  if (isMarkdown && /^\[(?!\^)[^\]\n]{1,200}\]:[ \t]+\S/u.test(trimmed)) return { kind: 'rule' };
  if (/^(?:={2,}|-{2,})$/u.test(trimmed)) {
    return { kind: 'setext', level: trimmed.startsWith('=') ? 1 : 2 };
  }
  if (/^(?:[*_-] ?){3,}$|^[*_=-]{4,}$/u.test(trimmed)) return { kind: 'rule' };
  return classifyRow(trimmed, isMarkdown);
}

function classifyRow(trimmed: string, isMarkdown: boolean): LineKind | null {
  const isDelimiter = trimmed.includes('|') && /^[|:\s-]+$/u.test(trimmed);
  if (isDelimiter) return { kind: 'delimiter-row' };
  const isRow =
    trimmed.startsWith('|') ||
    (!isMarkdown && trimmed.includes('\t') && trimmed.split('\t').length > 2);
  return isRow ? { kind: 'row' } : null;
}

function classifyTitle(line: string, context: LineContext): LineKind | null {
  const trimmed = line.trim();
  if (trimmed.length > MAX_HEADING_LENGTH) return null;
  if (!context.isMarkdown) return classifyPlainTitle(line, trimmed, context.afterBlank);
  const isBold = BOLD_LINE.test(trimmed);
  return isBold ? { kind: 'heading', level: PLAIN_HEADING_LEVEL, offset: 0 } : null;
}

function classifyPlainTitle(line: string, trimmed: string, afterBlank: boolean): LineKind | null {
  if (/^(?:\t| {2,})/u.test(line)) return null;
  const number = NUMBERED_TITLE.exec(line)?.groups?.['number'];
  if (number !== undefined && !/[;,:.]$/u.test(trimmed)) {
    const depth = number.split('.').filter((part) => part !== '').length;
    return { kind: 'heading', level: depth + 1, offset: 0 };
  }
  if (!afterBlank || BULLET.test(line) || ORDERED.test(line)) return null;
  if (isLabelLine(trimmed)) return { kind: 'heading', level: LABEL_HEADING_LEVEL, offset: 0 };
  return isPlainTitle(trimmed) ? { kind: 'heading', level: PLAIN_HEADING_LEVEL, offset: 0 } : null;
}

/** "Service Providers:" is a heading, "You can:" and "We do not collect:" are sentences that go on in the list. */
function isLabelLine(trimmed: string): boolean {
  return (
    trimmed.endsWith(':') &&
    trimmed.split(/\s+/u).length <= 6 &&
    /^[\p{Lu}"]/u.test(trimmed) &&
    !/\b(?:we|you|our|your|it|this|these|following|is|are|can|may|do|nous|vous|notre|wir|sie|unsere|nosotros|usted)\b/iu.test(
      trimmed,
    )
  );
}

function isPlainTitle(trimmed: string): boolean {
  return (
    /^["'¿«„]?[\p{Lu}\p{N}]/u.test(trimmed) &&
    /\p{L}{2}/u.test(trimmed) &&
    !/[.;,:]$/u.test(trimmed) &&
    !/[@:]|\d{4}|https?|www\./u.test(trimmed) &&
    trimmed.split(/\s+/u).length <= 10
  );
}

function classifyItem(line: string, { isMarkdown }: LineContext): LineKind | null {
  const match = BULLET.exec(line) ?? ORDERED.exec(line);
  if (match !== null) {
    const indent = (match.groups?.['indent'] ?? '').replaceAll('\t', '    ').length;
    return {
      kind: 'item',
      level: 1 + Math.min(5, Math.floor(indent / 4)),
      offset: match[0].length,
    };
  }
  // Text saved from a page keeps the list's indentation and loses its bullets.
  if (!isMarkdown && line.startsWith('\t')) {
    return { kind: 'item', level: 1, offset: line.length - line.trimStart().length };
  }
  return null;
}
