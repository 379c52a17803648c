import type { Disclosures, Plan } from '@candor/model';

import type { Config } from '../config/config.ts';
import { resolveLocales } from './resolve-locales.ts';
import { siteNames } from './site-names.ts';

/** What a site without any name is called in a sentence; `checkSite` has warned by then. */
const UNNAMED: Readonly<Record<string, string>> = {
  ar: 'إدارة هذا الموقع',
  bg: 'този сайт',
  ca: 'aquest lloc',
  cs: 'tento web',
  da: 'dette site',
  de: 'diese Website',
  el: 'αυτός ο ιστότοπος',
  en: 'this site',
  es: 'este sitio',
  et: 'see sait',
  fi: 'tämä sivusto',
  fr: 'ce site',
  ga: 'an suíomh seo',
  he: 'האתר הזה',
  hi: 'यह साइट',
  hr: 'ova stranica',
  hu: 'ez az oldal',
  is: 'þessi vefur',
  it: 'questo sito',
  ja: 'このサイト',
  ko: '이 사이트',
  lt: 'ši svetainė',
  lv: 'šī vietne',
  mt: 'dan is-sit',
  nb: 'dette nettstedet',
  nl: 'deze site',
  pl: 'ta strona',
  pt: 'este sítio',
  'pt-BR': 'este site',
  ro: 'acest site',
  sk: 'tento web',
  sl: 'to spletno mesto',
  sv: 'den här webbplatsen',
  tr: 'bu site',
  uk: 'цей сайт',
  'zh-Hans': '本网站',
  'zh-Hant': '本網站',
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
