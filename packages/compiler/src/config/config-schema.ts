import { PURPOSES } from '@candor/model';
import * as v from 'valibot';

import type {
  Config,
  CookieSetting,
  EarlierCategory,
  MigrateSetting,
  ServiceSetting,
  StorageSetting,
} from './config.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { PROFILES } from './profiles.ts';

/** Demands an entry for every key of the type, so that the type and the schema cannot drift apart. */
type Entries<T> = { [K in keyof Required<T>]: v.GenericSchema };

const MAX_TEXT = 5000;

/** The message is the format's name: what it means to a person is looked up in `FORMATS`. */
const format = (name: FormatName) =>
  v.pipe(v.string(), v.regex(FORMATS[name].pattern, name), v.maxLength(2048));
const text = () => v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT));

const cookieEntries = {
  name: format('storageName'),
  duration: format('duration'),
  purpose: v.exactOptional(text()),
  party: v.exactOptional(v.picklist(['first', 'third'])),
} satisfies Entries<CookieSetting>;

const storageEntries = {
  ...cookieEntries,
  type: v.picklist(['local-storage', 'session-storage', 'indexed-db']),
} satisfies Entries<StorageSetting>;

const evidenceSchema = v.union([
  text(),
  v.strictObject({
    quote: text(),
    line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
]);

const serviceEntries = {
  id: v.pipe(
    format('id'),
    v.description('Id of a catalogue service, or one of your own for a service it does not have.'),
  ),
  name: v.exactOptional(v.pipe(text(), v.description('As the visitor reads it.'))),
  vendor: v.exactOptional(v.pipe(text(), v.description('The legal entity behind the service.'))),
  hosts: v.exactOptional(
    v.pipe(
      v.array(format('host')),
      v.description(
        'Hosts it loads or calls, with subdomains: `tag.example` or `tag.example/pixel/`.',
      ),
    ),
  ),
  cookies: v.exactOptional(v.array(v.strictObject(cookieEntries))),
  storage: v.exactOptional(v.array(v.strictObject(storageEntries))),
  purposes: v.exactOptional(v.array(v.picklist(PURPOSES))),
  purpose: v.exactOptional(
    v.pipe(text(), v.description('Your own sentence for why, instead of the standard ones.')),
  ),
  cookieless: v.exactOptional(
    v.pipe(v.boolean(), v.description('It stores nothing on the visitor’s device.')),
  ),
  privacyUrl: v.exactOptional(format('url')),
  evidence: v.exactOptional(
    v.pipe(evidenceSchema, v.description('The sentence of the policy this line was drafted from.')),
  ),
} satisfies Entries<ServiceSetting>;

const categorySchema = v.strictObject({
  services: v.array(v.union([format('id'), v.strictObject(serviceEntries)])),
});

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

const configEntries = {
  $schema: v.exactOptional(v.string()),
  site: v.exactOptional(
    v.strictObject({
      name: v.exactOptional(text()),
      controller: v.exactOptional(
        v.pipe(text(), v.description('Legal entity that decides why and how data is processed.')),
      ),
      contact: v.exactOptional(text()),
      policyUrl: v.exactOptional(format('path')),
      cookieDomain: v.exactOptional(format('domain')),
    }),
  ),
  policy: v.exactOptional(
    v.pipe(text(), v.description('Path of the privacy policy, relative to this file.')),
  ),
  categories: v.exactOptional(
    v.pipe(
      v.strictObject({
        necessary: v.exactOptional(categorySchema),
        functional: v.exactOptional(categorySchema),
        analytics: v.exactOptional(categorySchema),
        marketing: v.exactOptional(categorySchema),
        social: v.exactOptional(categorySchema),
      } satisfies Entries<NonNullable<Config['categories']>>),
      v.description('Services by category. Absent: they follow from the policy.'),
    ),
  ),
  regions: v.exactOptional(
    v.strictObject({
      default: v.exactOptional(v.picklist(PROFILES)),
      rules: v.exactOptional(
        v.array(v.strictObject({ in: v.array(format('region')), use: v.picklist(PROFILES) })),
      ),
    }),
  ),
  banner: v.exactOptional(
    v.strictObject({
      layout: v.exactOptional(v.picklist(['bar', 'box', 'dialog'])),
      position: v.exactOptional(v.picklist(['bottom', 'top'])),
      theme: v.exactOptional(v.strictObject({ accent: v.exactOptional(format('color')) })),
    }),
  ),
  locales: v.exactOptional(
    v.pipe(
      v.array(format('locale')),
      v.minLength(1),
      v.description('Languages of the banner; the first is the one it carries itself.'),
    ),
  ),
  texts: v.exactOptional(
    v.pipe(
      v.record(format('locale'), v.record(v.string(), text())),
      v.description('Words instead of the banner’s own, by locale and key.'),
    ),
  ),
  gate: v.exactOptional(
    v.strictObject({
      unlisted: v.exactOptional(
        v.pipe(
          v.picklist(['allow', 'hold', 'report']),
          v.description('What the gate does with third parties that no service lists.'),
        ),
      ),
    }),
  ),
  records: v.exactOptional(v.strictObject({ endpoint: v.exactOptional(format('path')) })),
  migrate: v.exactOptional(
    v.pipe(
      v.strictObject(migrateEntries),
      v.description('Decisions of visitors to take over from another manager, once.'),
    ),
  ),
  questions: v.exactOptional(
    v.pipe(v.array(text()), v.description('Open questions; answer and delete them.')),
  ),
} satisfies Entries<Config>;

/** The one definition of `candor.config.json`: it validates, and its JSON Schema is generated from it. */
export const configSchema: v.GenericSchema<Config> = v.strictObject(configEntries);
