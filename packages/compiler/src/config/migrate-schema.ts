import * as v from 'valibot';

import type { EarlierCategory, MigrateSetting } from './config.ts';
import { format, text, type Entries } from './formats-schema.ts';

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const earlierCategoryEntries = {
  category: v.picklist(['functional', 'analytics', 'marketing', 'social']),
  services: v.pipe(
    v.array(format('id')),
    v.description('Services that the earlier banner named under it.'),
  ),
} satisfies Entries<EarlierCategory>;

const migrateEntries = {
  from: v.picklist(['vanilla-cookieconsent', 'klaro', 'orejime']),
  cookie: v.exactOptional(
    v.pipe(
      format('storageName'),
      v.description('Name of its cookie or key; absent: the manager’s own.'),
    ),
  ),
  storage: v.exactOptional(v.picklist(['cookie', 'local-storage'])),
  days: v.exactOptional(
    v.pipe(
      wholeNumber(1, 10_000),
      v.description('Days that its cookie lived: how old a decision without a date may be.'),
    ),
  ),
  revision: v.exactOptional(
    v.pipe(
      wholeNumber(0, 1_000_000_000),
      v.description('A grant of another revision does not count.'),
    ),
  ),
  services: v.exactOptional(
    v.pipe(
      v.record(text(), format('id')),
      v.description('Services here by their names in the earlier banner.'),
    ),
  ),
  categories: v.exactOptional(v.record(text(), v.strictObject(earlierCategoryEntries))),
  refusalsOnly: v.exactOptional(
    v.pipe(
      v.array(text()),
      v.description('Names of which only a refusal counts: what was on before anybody agreed.'),
    ),
  ),
} satisfies Entries<MigrateSetting>;

/** `migrate`. */
export const migrateSchema: v.GenericSchema<MigrateSetting> = v.strictObject(migrateEntries);
