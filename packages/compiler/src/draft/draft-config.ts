import { CATEGORIES, type Catalog, type Disclosures } from '@candor/model';

import type { Config, ServiceSetting } from '../config/config.ts';
import { locales } from '../generated/browser-files.ts';
import { speaks } from '../resolve/speaks.ts';
import { draftCategories } from './draft-categories.ts';

/** Options of {@link draftConfig}. */
export interface DraftConfigOptions {
  /** Path of the policy, relative to the configuration that is drafted. */
  readonly policyPath: string;
  readonly catalog: Catalog;
}

/** Where the JSON Schema stands in a project that has Candor installed. */
const SCHEMA = './node_modules/@candor/compiler/config.schema.json';

/**
 * Drafts `candor.config.json` from what a policy says: every service with the sentence it was read from, and what the policy leaves
 * open as questions.
 *
 * @returns JSON, two spaces, one trailing line break; the same for the same policy.
 */
export function draftConfig(disclosures: Disclosures, options: DraftConfigOptions): string {
  const { categories, questions } = draftCategories(disclosures, options.catalog);
  const config: Config = {
    $schema: SCHEMA,
    site: draftSite(disclosures),
    policy: options.policyPath,
    // Without a service the key stays: an empty banner is a decision to look at, not an accident.
    categories: Object.fromEntries(
      CATEGORIES.map((category) => [category, categories[category]] as const)
        .filter(([category, setting]) => category === 'necessary' || setting !== undefined)
        .map(([category, setting]) => [
          category,
          {
            services: [
              ...(category === 'necessary' ? ['candor'] : []),
              ...(setting?.services ?? []).map(shorten),
            ],
          },
        ]),
    ),
    locales: [speaks(disclosures.language) ?? 'en'],
    ...questionsOf(disclosures, questions),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function draftSite({ company, controller, contact }: Disclosures): NonNullable<Config['site']> {
  const name = company ?? controller;
  const address = contact.email ?? contact.dpo;
  return {
    ...(name === null ? {} : { name }),
    ...(controller === null ? {} : { controller }),
    ...(address === null ? {} : { contact: address }),
  };
}

/** A service with nothing but an id is written as one. */
function shorten(service: string | ServiceSetting): string | ServiceSetting {
  if (typeof service === 'string') return service;
  return Object.keys(service).length === 1 ? service.id : service;
}

function questionsOf(
  disclosures: Disclosures,
  found: readonly string[],
): Pick<Config, 'questions'> {
  const { company, controller, contact } = disclosures;
  const questions = [
    ...(company === null && controller === null
      ? ['Who is responsible for the site? The policy names no company; set `site.controller`.']
      : []),
    ...(contact.email === null && contact.dpo === null
      ? [
          'Where can visitors ask about their data? The policy gives no address; set `site.contact`.',
        ]
      : []),
    'At which address does the site show this policy? Set `site.policyUrl`.',
    ...askAboutLanguage(disclosures.language),
    ...found,
  ];
  return { questions };
}

function askAboutLanguage(language: string): string[] {
  if (speaks(language) !== undefined) return [];
  const known = Object.keys(locales).sort().join(', ');
  const found =
    language === 'und'
      ? 'The language of the policy could not be told.'
      : `The policy is written in “${language}”, which the banner does not speak.`;
  return [`${found} Which of ${known} do its readers understand? Set \`locales\`.`];
}
