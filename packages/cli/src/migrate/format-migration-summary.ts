import type { Config } from '@candor/compiler';
import { toPrintable } from '@candor/diagnostics';
import type { Category } from '@candor/model';
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
  /** Names of the earlier categories that nobody could switch off. */
  readonly required: readonly string[];
}

const MARKUP: Readonly<Record<Manager, string>> = {
  'vanilla-cookieconsent': 'data-category, data-cookiecategory',
  klaro: 'data-name',
  orejime: 'data-purpose, data-name',
};

/** Names that markup may use for a category: see `@candor/runtime`. */
const NAMES: Readonly<Record<Category, string>> = {
  necessary: 'necessary essential',
  functional: 'functional preferences functionality',
  analytics: 'analytics statistics performance',
  marketing: 'marketing ads advertising targeting',
  social: 'social',
};
const MAX_RENAMES = 30;

type Draft = Pick<Config, 'categories' | 'migrate'>;

/** Says what a draft holds and what is open, as `candor init` does, and what is left to do on the site. */
export function formatMigrationSummary(summary: MigrationSummary, style: ReportStyle): string {
  const { draft, name, manager } = summary;
  const colors = picocolors.createColors(style.color);
  const drafted = formatDraftSummary({ draft, name, unsaved: null, textName: null }, style);
  const renames = renamesOf(JSON.parse(draft) as Draft, summary);
  const steps = [
    `Put ${colors.cyan('<script src="/candor/consent.js"></script>')} first into <head>, where`,
    `${manager}’s script and style sheet stood; remove both, and its configuration.`,
    `Its markup (${MARKUP[manager]}) keeps working as it is${renames.length === 0 ? '.' : ', but for names:'}`,
    ...renames.slice(0, MAX_RENAMES).map((rename) => `  ${rename}`),
    ...(renames.length > MAX_RENAMES ? [`  … and ${renames.length - MAX_RENAMES} more`] : []),
    ...(manager === 'vanilla-cookieconsent'
      ? [
          'data-service of its version 3 is not read: write data-consent="…" and the',
          'service’s id where one script is to wait for one service.',
        ]
      : []),
    'Links that opened its settings: add data-candor-open.',
    'Decisions of visitors are taken over once, as migrate says. Delete it when',
    'the earlier cookie has expired everywhere.',
  ];
  return `${drafted}\n${colors.bold('On the site')}\n${steps.map((step) => `  ${step}`).join('\n')}\n`;
}

/** Names in markup that do not stand here for what they stood for there: it would stay held, or wait for another service. */
function renamesOf(draft: Draft, { manager, required }: MigrationSummary): readonly string[] {
  const { migrate } = draft;
  if (manager !== 'vanilla-cookieconsent') {
    return Object.entries(migrate?.services ?? {})
      .filter(([name, here]) => name !== here && !isUnderstood(name))
      .map(([name, here]) => `${toPrintable(name)} is ${here} here`);
  }
  const known = required.map((name) => [name, 'necessary', []] as const);
  const asked = Object.entries(migrate?.categories ?? {}).map(
    ([name, { category, services }]) => [name, category, services] as const,
  );
  return [...known, ...asked].flatMap(([name, category, services]) => {
    const found = servicesBy(name, draft);
    if (found.length > 0 && services.every((id) => found.includes(id))) return [];
    const own = servicesBy(category, draft);
    const isCategory = own.length > 0 && services.every((id) => own.includes(id));
    const instead = isCategory ? category : services.join(' ');
    return `${toPrintable(name)} ${found.length > 0 ? 'stands for other services here' : 'matches nothing here'}: write ${
      instead === '' ? 'data-consent and the ids of its services' : `data-consent="${instead}"`
    }`;
  });
}

/** Ids of the services here that a name in markup stands for. */
function servicesBy(name: string, { categories = {} }: Draft): readonly string[] {
  const ids = Object.entries(categories).flatMap(([category, { services }]) =>
    services.map((service) => ({
      id: typeof service === 'string' ? service : service.id,
      names: NAMES[category as Category].split(' '),
    })),
  );
  return ids.filter(({ id, names }) => id === name || names.includes(name)).map(({ id }) => id);
}

function isUnderstood(name: string): boolean {
  return Object.values(NAMES).some((names) => names.split(' ').includes(name));
}
