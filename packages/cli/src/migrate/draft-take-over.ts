import type { EarlierCategory, MigrateSetting } from '@candor/compiler';
import type { Category, ConsentCategory } from '@candor/model';

import type { EarlierSettings } from './earlier-settings.ts';
import type { MergedService } from './merge-placed.ts';
import { toCategory } from './to-category.ts';

/** Drafts what is taken over of decisions in the earlier banner. */
export function draftTakeOver(
  { manager, store, categories }: EarlierSettings,
  services: readonly MergedService[],
): MigrateSetting {
  const asked = services.filter(({ category }) => category !== 'necessary');
  const answers = asked.flatMap(({ setting, answers: names }) =>
    names.map((answer) => ({ ...answer, id: setting.id })),
  );
  const byCategory = categories
    .filter(({ isRequired }) => !isRequired)
    .flatMap(({ name, isPreselected }) => {
      const named = asked.filter(({ namedUnder }) => namedUnder.includes(name));
      const category = consentCategoryOf(name, named);
      if (category === undefined) return [];
      const earlier: EarlierCategory = {
        category,
        services: named.map(({ setting }) => setting.id),
      };
      return [{ name, isPreselected, earlier }];
    });
  const preselected = [...answers, ...byCategory].filter(({ isPreselected }) => isPreselected);
  return {
    from: manager,
    cookie: store.cookie,
    ...(store.isLocal ? { storage: 'local-storage' } : {}),
    ...(isDays(store.days) ? { days: Math.ceil(store.days) } : {}),
    ...(isRevision(store.revision) ? { revision: store.revision } : {}),
    ...(answers.length === 0
      ? {}
      : { services: toRecord(answers.map(({ name, id }) => [name, id] as const)) }),
    ...(byCategory.length === 0
      ? {}
      : { categories: toRecord(byCategory.map(({ name, earlier }) => [name, earlier] as const)) }),
    ...(preselected.length === 0
      ? {}
      : { refusalsOnly: [...new Set(preselected.map(({ name }) => name))].filter(isKey) }),
  };
}

/** By its name; by its services, when they agree. */
function consentCategoryOf(
  name: string,
  services: readonly MergedService[],
): ConsentCategory | undefined {
  const stated = toCategory(name);
  if (isConsent(stated)) return stated;
  const found = new Set(services.map(({ category }) => category));
  const [first] = found;
  return found.size === 1 && isConsent(first) ? first : undefined;
}

function isConsent(category: Category | undefined): category is ConsentCategory {
  return category !== undefined && category !== 'necessary';
}

function isDays(days: number | undefined): days is number {
  return days !== undefined && days > 0 && days <= 10_000;
}

function isRevision(revision: number | undefined): revision is number {
  return revision !== undefined && Number.isInteger(revision) && revision >= 0 && revision <= 1e9;
}

/** A configuration cannot hold names that every object has. */
function isKey(name: string): boolean {
  return name !== '' && name.length <= 5000 && !(name in {});
}

function toRecord<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.filter(([name]) => isKey(name)));
}
