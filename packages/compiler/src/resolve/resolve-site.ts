import type { Disclosures, Plan } from '@candor/model';

import type { Config } from '../config/config.ts';
import { resolveLocales } from './resolve-locales.ts';
import { siteNames } from './site-names.ts';

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
  const [locale = 'en'] = resolveLocales(config, disclosures);
  const unnamed = UNNAMED[locale] ?? 'this site';
  const { name = unnamed, controller = unnamed } = siteNames(config, disclosures);
  return {
    name,
    controller,
    contact: config.site?.contact ?? disclosedContact(disclosures),
    policyUrl: config.site?.policyUrl ?? null,
  };
}

function disclosedContact(disclosures: Disclosures | null): string | null {
  return disclosures?.contact.email ?? disclosures?.contact.dpo ?? null;
}
