import { speaks, type Config } from '@candor/compiler';
import type { Diagnostic } from '@candor/diagnostics';
import { CATEGORIES, type Catalog } from '@candor/model';

import { checkCode } from './check-code.ts';
import { checkTexts } from './check-texts.ts';
import { draftTakeOver } from './draft-take-over.ts';
import type { EarlierSettings, EarlierText } from './earlier-settings.ts';
import type { FoundSettings } from './find-settings.ts';
import { mergePlaced, type MergedService } from './merge-placed.ts';
import { placeCategory } from './place-category.ts';
import { placeService } from './place-service.ts';
import { toCategory } from './to-category.ts';

/** A configuration made of another manager's. */
export interface DraftedMigration {
  /** JSON, two spaces, one trailing line break. */
  readonly draft: string;
  /** What is not carried over, in the earlier configuration; in its order. */
  readonly diagnostics: readonly Diagnostic[];
}

const SCHEMA = './node_modules/@candor/compiler/config.schema.json';
/** What a configuration may hold for the name of a cookie or key. */
const STORAGE_NAME = /^(?!\*+$)[^\s;,="'<>\\]{1,200}$/;
const DOMAIN = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,10}$/;

/** Drafts `candor.config.json` from another manager's configuration: what is fair is carried over, what is open is asked. */
export function draftMigration(found: FoundSettings, catalog: Catalog): DraftedMigration {
  const { settings, record } = found;
  const services = mergePlaced(placeAll(settings, catalog));
  const locales = [
    ...new Set(settings.locales.map(localeHere).filter((locale) => locale !== undefined)),
  ];
  const checked = checkTexts(textsHere(settings, services, locales), catalog);
  const domain = settings.store.domain?.replace(/^\./, '').toLowerCase();
  const config: Config = {
    $schema: SCHEMA,
    site: {
      ...(settings.policyUrl === undefined ? {} : { policyUrl: settings.policyUrl }),
      ...(domain !== undefined && DOMAIN.test(domain) ? { cookieDomain: domain } : {}),
    },
    categories: draftCategories(services),
    ...(Object.keys(settings.banner).length === 0 ? {} : { banner: settings.banner }),
    locales: locales.length === 0 ? ['en'] : locales,
    ...draftTexts(checked.texts),
    ...(STORAGE_NAME.test(settings.store.cookie)
      ? { migrate: draftTakeOver(settings, services) }
      : {}),
    questions: questionsOf(settings, services),
  };
  const diagnostics = [
    ...settings.diagnostics,
    ...services.flatMap((service) => service.diagnostics),
    ...checked.diagnostics,
    ...checkCode(record),
  ];
  return { draft: `${JSON.stringify(config, null, 2)}\n`, diagnostics: inOrder(diagnostics) };
}

/** The earlier manager's own cookie goes with it. */
function placeAll(settings: EarlierSettings, catalog: Catalog): ReturnType<typeof placeService> {
  const isByCategory = settings.categories.length > 0;
  const named = settings.services.flatMap((service, index) =>
    placeService(service, { catalog, isByCategory, fallbackId: `service-${index + 1}` }),
  );
  const listed = settings.categories.flatMap((category) => {
    const cookies = category.cookies.filter(({ name }) => name !== settings.store.cookie);
    return placeCategory({ ...category, cookies }, catalog);
  });
  return [...named, ...listed];
}

function draftCategories(services: readonly MergedService[]): NonNullable<Config['categories']> {
  const filled = CATEGORIES.map((category) => {
    const own = services
      .filter((service) => service.category === category)
      .map(({ setting }) => (Object.keys(setting).length === 1 ? setting.id : setting));
    return [category, category === 'necessary' ? ['candor', ...own] : own] as const;
  });
  return Object.fromEntries(
    filled
      .filter(([, own]) => own.length > 0)
      .map(([category, own]) => [category, { services: own }]),
  );
}

/** Texts under their keys here; the first for a key stands. */
function textsHere(
  settings: EarlierSettings,
  services: readonly MergedService[],
  locales: readonly string[],
): readonly EarlierText[] {
  const seen = new Set<string>();
  return settings.texts.flatMap((text) => {
    const locale = localeHere(text.locale);
    const key = keyHere(text.key, settings, services);
    if (locale === undefined || !locales.includes(locale) || key === undefined) return [];
    if (seen.has(`${locale} ${key}`)) return [];
    seen.add(`${locale} ${key}`);
    return [{ ...text, locale, key }];
  });
}

/** The words for a category are carried over where all that is in it here stood under that one name there. */
function keyHere(
  key: string,
  { categories }: EarlierSettings,
  services: readonly MergedService[],
): string | undefined {
  const [, name = '', about = ''] = /^category\.(.+?)(\.about)?$/.exec(key) ?? [];
  if (name === '') return key;
  const category = toCategory(name);
  const isAlone = services
    .filter((service) => service.category === category)
    .every(({ stoodUnder }) => stoodUnder.every((other) => other === name));
  const isOne = categories.filter((other) => toCategory(other.name) === category).length < 2;
  // Candor itself is necessary: words for something else would not fit it.
  const isFitting = category !== 'necessary' || categories.length > 0;
  return isAlone && isOne && isFitting && category !== undefined
    ? `category.${category}${about}`
    : undefined;
}

/** Some write `en_GB`. */
function localeHere(locale: string): string | undefined {
  return speaks(locale.replaceAll('_', '-'));
}

function draftTexts(texts: readonly EarlierText[]): Pick<Config, 'texts'> {
  const locales = [...new Set(texts.map(({ locale }) => locale))];
  if (locales.length === 0) return {};
  return {
    texts: Object.fromEntries(
      locales.map((locale) => [
        locale,
        Object.fromEntries(
          texts.filter((text) => text.locale === locale).map(({ key, text }) => [key, text]),
        ),
      ]),
    ),
  };
}

function questionsOf(
  settings: EarlierSettings,
  services: readonly MergedService[],
): readonly string[] {
  const silent = settings.locales.filter((locale) => localeHere(locale) === undefined);
  const empty = settings.categories.filter(
    ({ name, isRequired, cookies }) =>
      !isRequired &&
      cookies.length === 0 &&
      !settings.services.some(({ categories }) => categories.includes(name)),
  );
  return [
    'Who is responsible for the site, and where can visitors ask about their data? Set site.name, site.controller and site.contact.',
    'Where is the privacy policy? Set policy to its file, so that candor check can compare both.',
    ...(settings.policyUrl === undefined
      ? ['At which address does the site show its privacy policy? Set site.policyUrl.']
      : []),
    ...(silent.length === 0
      ? []
      : [
          `The earlier banner also spoke ${silent.slice(0, 20).join(', ')}, which this one does not. Which of its languages do those visitors understand? Set locales.`,
        ]),
    ...(STORAGE_NAME.test(settings.store.cookie)
      ? []
      : [
          'The name under which the earlier banner stored decisions cannot be written here, so none is taken over. Do you agree?',
        ]),
    ...empty.map(
      ({ name }) => `Which services stand under ${name}? The earlier configuration names none.`,
    ),
    ...new Set(services.flatMap(({ questions }) => questions)),
  ];
}

/** One of a kind at one place: a constant that is used twice is read twice. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(
    diagnostics.map((diagnostic) => [
      `${diagnostic.span?.start ?? ''} ${diagnostic.code} ${diagnostic.message}`,
      diagnostic,
    ]),
  );
  return [...unique.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
