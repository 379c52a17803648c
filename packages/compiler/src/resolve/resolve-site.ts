import type { Disclosures, Plan } from '@candor/model';

import type { Config } from '../config/config.ts';
import { resolveLocales } from './resolve-locales.ts';

/** What a site without any name is called in a sentence; `checkSite` has warned by then. */
const UNNAMED: Readonly<Record<string, string>> = {
  de: 'diese Website',
  en: 'this site',
  es: 'este sitio',
  fr: 'ce site',
  it: 'questo sito',
  nl: 'deze site',
};

/** Completes what the configuration says of the site from what the policy says. */
export function resolveSite(config: Config, disclosures: Disclosures | null): Plan['site'] {
  const { site = {} } = config;
  const said = saidOf(disclosures);
  const unnamed = UNNAMED[resolveLocales(config, disclosures)[0] ?? 'en'] ?? UNNAMED['en'];
  const names = [site.controller, site.name, said.controller, said.name, unnamed];
  return {
    name: firstOf([site.name, said.name, ...names]) ?? '',
    controller: firstOf([site.controller, said.controller, ...names]) ?? '',
    contact: firstOf([site.contact, said.email, said.dpo]) ?? null,
    policyUrl: site.policyUrl ?? null,
  };
}

type Said = Readonly<Record<'name' | 'controller' | 'email' | 'dpo', string | null>>;

function saidOf(disclosures: Disclosures | null): Said {
  if (disclosures === null) return { name: null, controller: null, email: null, dpo: null };
  const { company, controller, contact } = disclosures;
  return { name: company, controller, email: contact.email, dpo: contact.dpo };
}

/** Tells whether neither the configuration nor the policy says whose site it is. */
export function isUnnamed({ site = {} }: Config, disclosures: Disclosures | null): boolean {
  const said = saidOf(disclosures);
  return firstOf([site.controller, site.name, said.controller, said.name]) === undefined;
}

function firstOf(names: readonly (string | null | undefined)[]): string | undefined {
  return names.find((name) => typeof name === 'string' && name !== '') ?? undefined;
}
