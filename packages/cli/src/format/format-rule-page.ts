import { wrapWords } from '@candor/diagnostics';
import picocolors from 'picocolors';

import type { DocumentedRule } from '../explain/load-rules.ts';

/** How a page is laid out. */
export interface PageStyle {
  readonly color: boolean;
  readonly width: number;
}

/** Prints a rule's page for a terminal: headings, wrapped paragraphs and lists, examples indented and left as they are. */
export function formatRulePage(rule: DocumentedRule, { color, width }: PageStyle): string {
  const colors = picocolors.createColors(color);
  const lines: string[] = [];
  let isCode = false;
  for (const line of rule.markdown.trimEnd().split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (line === '') lines.push('');
    else if (isCode) lines.push(`    ${colors.cyan(line)}`.trimEnd());
    else if (line.startsWith('# '))
      lines.push(`${colors.bold(line.slice(2))} ${colors.dim(`about the ${rule.about}`)}`);
    else if (line.startsWith('## ')) lines.push(colors.bold(line.slice(3)));
    else lines.push(...wrapLine(toPlain(line), width));
  }
  return `${lines.join('\n')}\n`;
}

/** An item of a list hangs under its first word. */
function wrapLine(line: string, width: number): string[] {
  const indent = line.startsWith('- ') ? '  ' : '';
  return wrapWords(line.slice(indent.length), width - indent.length).map(
    (part, index) => (index === 0 ? line.slice(0, indent.length) : indent) + part,
  );
}

/** Links are their words, emphasis is nothing; code keeps its marks. */
function toPlain(line: string): string {
  return line
    .replaceAll(/\[([^\]]{1,200})\]\([^)]{1,200}\)/gu, '$1')
    .replaceAll(/(?<!\w)[*_](\([^)]{1,60}\))[*_]/gu, '$1');
}
