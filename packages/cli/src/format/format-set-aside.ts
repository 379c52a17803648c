import type { SetAside } from '@candor/policy';
import picocolors from 'picocolors';

import { formatColumns } from './format-columns.ts';
import type { ReportStyle } from './format-disclosures.ts';

const INDENT = '  ';

/** Prints what a policy names without saying that the company uses it, with the reason and the line; `''` when there is nothing. */
export function formatSetAside(mentions: readonly SetAside[], style: ReportStyle): string {
  if (mentions.length === 0) return '';
  const { bold, dim } = picocolors.createColors(style.color);
  const rows = mentions.map(({ name, reason, evidence }) => [
    name,
    reason,
    `line ${evidence[0]?.line ?? 1}`,
  ]);
  const columns = [{}, { grows: true }, { tint: dim }];
  const lines = formatColumns(rows, columns, style.width - INDENT.length);
  const heading = `${bold('Named, but not counted')} ${dim(String(rows.length))}`;
  return `${[heading, ...lines.map((line) => `${INDENT}${line}`)].join('\n')}\n`;
}
