import picocolors from 'picocolors';

import { SUBJECTS, type DocumentedRule } from '../explain/load-rules.ts';
import type { PageStyle } from './format-rule-page.ts';

const TITLES = {
  policy: 'About the policy',
  configuration: 'About the configuration',
  banner: 'About the banner as a browser draws it',
  site: 'About the site as it is built',
  document: 'About files that are read',
  migration: 'About what an earlier manager leaves behind',
  command: 'About the command line',
} as const satisfies Readonly<Record<DocumentedRule['about'], string>>;

/** How the list is laid out. */
export interface ListStyle extends PageStyle {
  /** Cut what is wider than the terminal; a pipe gets whole lines. */
  readonly isCut: boolean;
}

/** Prints rules with what they check, one line each, by what they are about. */
export function formatRuleList(
  rules: readonly DocumentedRule[],
  { color, width, isCut }: ListStyle,
): string {
  const colors = picocolors.createColors(color);
  const column = Math.max(...rules.map(({ code }) => code.length));
  const groups = SUBJECTS.flatMap((about) => {
    const rows = rules
      .filter((rule) => rule.about === about)
      .map(({ code, summary }) => {
        const words = isCut ? cut(summary, Math.max(20, width - column - 4)) : summary;
        return `  ${colors.cyan(code.padEnd(column))}  ${words}`;
      });
    return rows.length === 0
      ? []
      : [`${colors.bold(TITLES[about])} ${rows.length}\n${rows.join('\n')}`];
  });
  return `${groups.join('\n\n')}\n\ncandor explain <code> prints the page of one.\n`;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}
