import type { Plan, UiTexts } from '@candor/model';

import type { Config } from '../config/config.ts';
import { locales } from '../generated/browser-files.ts';
import { intlTexts } from './intl-texts.ts';
import { pluralTexts } from './plural-texts.ts';
import { storedOf } from './stored-of.ts';

/** The declaration has keys that the banner has, too (`title`); the configuration writes them with this before them. */
export const DECLARATION_PREFIX = 'declaration.';

/** All words of one locale that this site can show, the configuration's own included. */
export interface SiteTexts {
  readonly banner: UiTexts;
  readonly preferences: UiTexts;
  readonly declaration: UiTexts;
}

/** Collects the words of a locale, without those for categories, purposes and counts that the site does not have. */
export function textsOf(plan: Plan, config: Config, locale: string): SiteTexts {
  const file = locales[locale];
  if (file === undefined) throw new Error(`No texts for the locale ${locale}.`);
  const own = config.texts?.[locale] ?? {};
  const isUsed = usedKeys(plan);
  const pick = (texts: UiTexts, prefix = ''): UiTexts =>
    Object.fromEntries(
      Object.entries(texts)
        .filter(([key]) => isUsed(key))
        .map(([key, text]) => [key, own[prefix + key] ?? text]),
    );
  const banner = pluralTexts(pick(file.banner), plan, locale);
  const intl = intlTexts(plan, locale, banner);
  return {
    banner: { ...banner, ...intl.banner },
    preferences: { ...pick(file.preferences), ...intl.preferences },
    declaration: pick(file.declaration, DECLARATION_PREFIX),
  };
}

function usedKeys(plan: Plan): (key: string) => boolean {
  const categories = new Set<string>(plan.services.map(({ category }) => category));
  const purposes = new Set<string>(plan.services.flatMap((service) => service.purposes));
  const stored = new Set<string>(plan.services.map(storedOf));
  const used: Readonly<Record<string, ReadonlySet<string>>> = {
    for: categories,
    category: categories,
    purpose: purposes,
    stored,
  };
  return (key) => {
    const [kind = '', name] = key.split('.');
    return name === undefined || (used[kind]?.has(name) ?? true);
  };
}
