import { BANNER_POSITIONS, PURPOSES } from '@candor/model';
import * as v from 'valibot';

import type {
  Config,
  CookieSetting,
  RegionRule,
  ServiceSetting,
  StorageSetting,
  ThemeSetting,
  WaiverSetting,
} from './config.ts';
import { locales } from '../generated/browser-files.ts';
import { THEME_NAMES } from '../theme/themes.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { PROFILES } from '../profiles/profiles.ts';

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

const waiverEntries = {
  rule: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(100),
    v.description('Code of the rule, like `no-vague-label`; `candor explain` lists them.'),
  ),
  reason: v.pipe(text(), v.description('One sentence; it stands in the report and the manifest.')),
} satisfies Entries<WaiverSetting>;

const categorySchema = v.strictObject({
  services: v.array(v.union([format('id'), v.strictObject(serviceEntries)])),
});

const themeSchema = v.strictObject({
  name: v.exactOptional(
    v.pipe(v.picklist(THEME_NAMES), v.description('A ready-made look; the rest changes it.')),
  ),
  scheme: v.exactOptional(v.picklist(['auto', 'light', 'dark'])),
  accent: v.exactOptional(
    v.pipe(format('color'), v.description('Fill of Accept and Reject alike, and of switches.')),
  ),
  accentText: v.exactOptional(format('color')),
  surface: v.exactOptional(format('color')),
  text: v.exactOptional(format('color')),
  border: v.exactOptional(format('color')),
  focus: v.exactOptional(format('color')),
  radius: v.exactOptional(format('length')),
  buttonRadius: v.exactOptional(format('length')),
  space: v.exactOptional(format('length')),
  fontSize: v.exactOptional(format('length')),
  font: v.exactOptional(format('font')),
} satisfies Entries<ThemeSetting>);

const exemptSchema = v.pipe(
  v.array(format('id')),
  v.description(
    'Services of audience measurement that act without consent until the visitor objects; France and the United Kingdom only.',
  ),
);

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
      exempt: v.exactOptional(exemptSchema),
      rules: v.exactOptional(
        v.array(
          v.strictObject({
            in: v.pipe(v.array(format('region')), v.minLength(1)),
            use: v.picklist(PROFILES),
            exempt: v.exactOptional(exemptSchema),
          } satisfies Entries<RegionRule>),
        ),
      ),
    }),
  ),
  banner: v.exactOptional(
    v.strictObject({
      layout: v.exactOptional(v.picklist(['bar', 'box', 'dialog'])),
      position: v.exactOptional(
        v.pipe(
          v.picklist(BANNER_POSITIONS),
          v.description(
            'A bar has the whole width; a box may stand at the start or the end of a line.',
          ),
        ),
      ),
      theme: v.exactOptional(themeSchema),
    }),
  ),
  locales: v.exactOptional(
    v.pipe(
      v.array(format('locale')),
      v.minLength(1),
      v.description(
        `Languages of the banner; the first is the one it carries itself. It speaks ${Object.keys(locales).sort().join(', ')}.`,
      ),
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
  waivers: v.exactOptional(
    v.pipe(
      v.array(v.strictObject(waiverEntries)),
      v.description('Fairness rules the site does not follow, each with its reason.'),
    ),
  ),
  questions: v.exactOptional(
    v.pipe(v.array(text()), v.description('Open questions; answer and delete them.')),
  ),
} satisfies Entries<Config>;

/** The one definition of `candor.config.json`: it validates, and its JSON Schema is generated from it. */
export const configSchema: v.GenericSchema<Config> = v.strictObject(configEntries);
