import type { HeldFile } from '@candor/html';
import picocolors from 'picocolors';

import { formatColumns } from './format-columns.ts';
import type { ReportStyle } from './format-disclosures.ts';

/** What a run did, or would do. */
export interface WrapSummary {
  readonly files: readonly HeldFile[];
  readonly changed: readonly HeldFile[];
  /** Name of the configuration, or `null` for the whole catalogue. */
  readonly config: string | null;
  readonly isCheck: boolean;
}

/** Prints what is held in each file that changes, by service, and a sum. */
export function formatWrapSummary(summary: WrapSummary, style: ReportStyle): string {
  const { files, changed, config, isCheck } = summary;
  const colors = picocolors.createColors(style.color);
  const rows = changed.map((file) => [file.path, describeHeld(file)]);
  const lines = formatColumns(rows, [{}, { grows: true, tint: colors.dim }], style.width);
  const tags = changed.reduce((sum, { held }) => sum + held.length, 0);
  const by = config === null ? 'every service of the catalogue' : `the services of ${config}`;
  const looked = `${count(files.filter(({ isSplitOff }) => !isSplitOff).length, 'file')} for ${by}`;
  const verdict =
    changed.length === 0
      ? `${colors.green('Held')} everything already: looked at ${looked}.`
      : `${isCheck ? colors.red('Not held') : colors.green('Held')}: ${count(tags, 'tag')} in ${count(changed.length, 'file')}; looked at ${looked}.`;
  return `${[...lines, ...(lines.length > 0 ? [''] : []), verdict].join('\n')}\n`;
}

/** `google-analytics 2, hotjar 1` */
function describeHeld({ held, isSplitOff }: HeldFile): string {
  if (isSplitOff) return 'split off';
  const counts = new Map<string, number>();
  for (const id of held.flatMap(({ services }) => services))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, times]) => `${id} ${times}`).join(', ');
}

const count = (times: number, noun: string): string => `${times} ${noun}${times === 1 ? '' : 's'}`;
