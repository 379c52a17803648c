import type { MigrateSetting } from '@candor/compiler';
import { toPrintable } from '@candor/diagnostics';
import picocolors from 'picocolors';

import { formatDraftSummary } from '../format/format-draft-summary.ts';
import type { ReportStyle } from '../format/format-disclosures.ts';
import type { Manager } from './earlier-settings.ts';

/** What was written, and from what. */
export interface MigrationSummary {
  readonly draft: string;
  /** Where it was written; `-` for stdout. */
  readonly name: string;
  readonly manager: Manager;
}

const MARKUP: Readonly<Record<Manager, string>> = {
  'vanilla-cookieconsent': 'data-category, data-cookiecategory',
  klaro: 'data-name',
  orejime: 'data-purpose, data-name',
};

/** Names that markup may use beside ids: see `@candor/runtime`. */
const UNDERSTOOD: ReadonlySet<string> = new Set(
  'necessary functional analytics marketing social essential preferences functionality statistics performance ads advertising targeting'.split(
    ' ',
  ),
);
const MAX_RENAMES = 30;

interface Draft {
  readonly migrate?: MigrateSetting;
}

/** Says what a draft holds and what is open, as `candor init` does, and what is left to do on the site. */
export function formatMigrationSummary(
  { draft, name, manager }: MigrationSummary,
  style: ReportStyle,
): string {
  const colors = picocolors.createColors(style.color);
  const drafted = formatDraftSummary({ draft, name, unsaved: null, textName: null }, style);
  const renames = renamesOf(JSON.parse(draft) as Draft, manager);
  const steps = [
    `Put ${colors.cyan('<script src="/candor/consent.js"></script>')} first into <head>, where`,
    `${manager}’s script and style sheet stood; remove both, and its configuration.`,
    `Its markup (${MARKUP[manager]}) keeps working as it is${renames.length === 0 ? '.' : ', but for names:'}`,
    ...renames.slice(0, MAX_RENAMES).map((rename) => `  ${rename}`),
    ...(renames.length > MAX_RENAMES ? [`  … and ${renames.length - MAX_RENAMES} more`] : []),
    'Links that opened its settings: add data-candor-open.',
    'Decisions of visitors are taken over once, as migrate says. Delete it when',
    'the earlier cookie has expired everywhere.',
  ];
  return `${drafted}\n${colors.bold('On the site')}\n${steps.map((step) => `  ${step}`).join('\n')}\n`;
}

/** Names in markup that nothing here is called by: it would stay held. */
function renamesOf({ migrate }: Draft, manager: Manager): readonly string[] {
  const pairs =
    manager === 'vanilla-cookieconsent'
      ? Object.entries(migrate?.categories ?? {}).map(([name, { category }]) => [name, category])
      : Object.entries(migrate?.services ?? {});
  return pairs
    .filter(([name = '', here]) => name !== here && !UNDERSTOOD.has(name))
    .map(([name = '', here = '']) => `${toPrintable(name)} is ${here} here`);
}
