import type { Catalog, CatalogService, Category } from '@candor/model';

import type { EarlierCategoryEntry, EarlierCookie } from './earlier-settings.ts';
import { askAboutLifetimes } from './ask-about-lifetimes.ts';
import { matchServiceCookie } from './match-service-cookie.ts';
import { toCookieSetting } from './to-cookie-setting.ts';
import type { PlacedService } from './placed-service.ts';
import { toCategory } from './to-category.ts';

const OWN_NAMES: Readonly<Record<Category, string>> = {
  necessary: 'Operation of the site',
  functional: 'Preferences',
  analytics: 'Own measurement',
  marketing: 'Own advertising',
  social: 'Own sharing',
};

/**
 * Finds the services behind the cookies that a category lists itself: the catalogue's, and one of the site's own for what it does not
 * know.
 */
export function placeCategory(
  category: EarlierCategoryEntry,
  catalog: Catalog,
): readonly PlacedService[] {
  const owned = new Map<CatalogService | undefined, EarlierCookie[]>();
  for (const cookie of category.cookies) {
    const owner = matchServiceCookie(catalog, cookie);
    owned.set(owner, [...(owned.get(owner) ?? []), cookie]);
  }
  return [...owned].map(([owner, cookies]) =>
    owner === undefined ? placeOwn(category, cookies) : placeOwned(category, { owner, cookies }),
  );
}

function placeOwned(
  category: EarlierCategoryEntry,
  {
    owner,
    cookies,
  }: { readonly owner: CatalogService; readonly cookies: readonly EarlierCookie[] },
): PlacedService {
  const place = owner.category as Category;
  return {
    ...commonOf(category, cookies),
    category: place,
    setting: { id: owner.id },
    questions: [`The cookies ${namesOf(cookies)} are ${owner.name}’s. Is it on the site?`],
    diagnostics: [],
  };
}

function placeOwn(
  category: EarlierCategoryEntry,
  cookies: readonly EarlierCookie[],
): PlacedService {
  const stated = toCategory(category.name);
  const place = category.isRequired ? 'necessary' : stated === 'necessary' ? undefined : stated;
  const known = place ?? 'marketing';
  const unique = [...new Map(cookies.toReversed().map((cookie) => [cookie.name, cookie])).values()];
  const name = OWN_NAMES[known];
  return {
    ...commonOf(category, cookies),
    category: known,
    setting: {
      id: `site-${known}`,
      name,
      cookies: unique.toReversed().map(toCookieSetting),
    },
    questions: [
      `Whose are the cookies ${namesOf(unique)} of ${category.name}, and what for? They stand as the site’s own.`,
      ...askAboutLifetimes(name, unique),
    ],
    diagnostics: [],
  };
}

function commonOf(
  { name, isRequired, isPreselected }: EarlierCategoryEntry,
  cookies: readonly EarlierCookie[],
): Pick<PlacedService, 'namedUnder' | 'stoodUnder' | 'isAnswer' | 'isPreselected'> {
  // What is only deleted was never shown to anybody.
  const isNamed = cookies.some(({ isShown }) => isShown);
  return {
    stoodUnder: [name],
    namedUnder: isNamed ? [name] : [],
    isAnswer: !isRequired,
    isPreselected,
  };
}

function namesOf(cookies: readonly EarlierCookie[]): string {
  return [...new Set(cookies.map(({ name }) => name))].slice(0, 10).join(', ');
}
