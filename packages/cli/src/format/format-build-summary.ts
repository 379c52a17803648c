import { basename } from 'node:path';

import type { Plan } from '@candor/model';
import picocolors from 'picocolors';

import type { FileSize } from '../output/measure-files.ts';
import { budgetOf, isInTotal, TOTAL_BUDGET_BYTES } from './budget-of.ts';
import { formatColumns } from './format-columns.ts';
import type { ReportStyle } from './format-disclosures.ts';

/** What a build wrote. */
export interface BuildSummary {
  /** As the person named it. */
  readonly folder: string;
  readonly plan: Plan;
  readonly sizes: readonly FileSize[];
  readonly kept: readonly string[];
  readonly seconds: number;
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** Prints the files with their sizes against the budgets, the tag to paste, and how long it took. */
export function formatBuildSummary(summary: BuildSummary, style: ReportStyle): string {
  const colors = picocolors.createColors(style.color);
  const { plan, sizes, kept, seconds, folder } = summary;
  const scripts = sizes.filter(({ path }) => isScript(path));
  const core = scripts.filter(({ path }) => isInTotal(path));
  const further = scripts.filter(({ path }) => !isInTotal(path));
  const others = sizes.filter(({ path }) => !isScript(path));
  const total = core.reduce((sum, { brotli, raw }) => sum + (brotli ?? raw), 0);
  const rows = [
    [folder, 'raw', 'brotli', ''],
    ...core.map((size) => rowOf(size, plan.locales)),
    ['  these three together', '', kilobytes(total), against(total, TOTAL_BUDGET_BYTES)],
    ...further.map((size) => rowOf(size, plan.locales)),
    ['', '', '', ''],
    ...others.map((size) => rowOf(size, plan.locales)),
  ];
  const columns = [{ grows: true }, { align: 'right' }, { align: 'right' }, {}] as const;
  const table = formatColumns(rows, columns, style.width).map((line, index) =>
    index === 0 ? colors.bold(line) : tintVerdict(line, colors),
  );
  const keptLine =
    kept.length === 0 ? [] : [`Kept ${kept.length} of your own files there: ${kept.join(', ')}.`];
  const services = `${plan.services.length} service${plan.services.length === 1 ? '' : 's'}`;
  return `${[
    table.join('\n'),
    ...keptLine,
    `Paste this as the first tag in ${colors.cyan('<head>')}, with the address the folder has on your site:`,
    `  ${colors.cyan(`<script src="/${addressOf(folder)}/consent.js"></script>`)}`,
    `${colors.green('Built')} ${services} (revision ${plan.revision}) in ${seconds.toFixed(2)} s.`,
  ].join('\n\n')}\n`;
}

/** Chunks of further languages are for visitors who read them; each has the same budget. */
const isLocaleChunk = (path: string, locales: readonly string[]): boolean =>
  locales.some((locale) => path.startsWith(`consent-${locale}.`));

const isScript = (path: string): boolean => /^consent[^/]*\.js$/.test(path);

function rowOf({ path, raw, brotli }: FileSize, locales: readonly string[]): readonly string[] {
  const budget = budgetOf(path, isLocaleChunk(path, locales));
  return [
    `  ${path}`,
    kilobytes(raw),
    brotli === null ? '' : kilobytes(brotli),
    budget === undefined || brotli === null ? '' : against(brotli, budget),
  ];
}

/** 1 kB is 1,000 bytes. */
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const against = (bytes: number, budget: number): string =>
  bytes <= budget ? `of ${kilobytes(budget)}` : `over the budget of ${kilobytes(budget)}`;

function tintVerdict(line: string, colors: Colors): string {
  return line
    .replace(/ over the budget of [\d.]+ kB$/, (words) => colors.yellow(words))
    .replace(/ of [\d.]+ kB$/, (words) => colors.dim(words));
}

/** Address of an output folder: what lies below the folder that servers publish, otherwise its own name. */
function addressOf(folder: string): string {
  const path = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  const published = /(?:^|\/)(?:public|static|dist|build|www|htdocs|_site)\/(.+)$/.exec(path);
  return published?.[1] ?? basename(path);
}
